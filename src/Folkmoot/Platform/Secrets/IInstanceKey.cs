namespace Folkmoot.Platform.Secrets;

/// <summary>The secret of this installation, kept in a file beside the database and in no backup of the database alone.</summary>
public interface IInstanceKey
{
    /// <summary>HMAC-SHA-256 of the text under a key derived for the given purpose (RFC 2104, RFC 5869). 32 bytes.</summary>
    byte[] Mac(string purpose, string text);
}
