using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.People;

/// <summary>Makes the links and codes of sign-in letters, and the keyed hashes that are all the database keeps of them.</summary>
internal static class Secret
{
    public const int CodeLength = 6;
    public const int Codes = 1_000_000;

    public const string TokenPurpose = "people.sign-in-token";
    public const string CodePurpose = "people.sign-in-code";

    /// <summary>256 random bits for an address.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Six random digits.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);

    public static byte[] HashToken(IInstanceKey key, string token) => key.Mac(TokenPurpose, token);

    /// <summary>The code's hash with the request it belongs to, so that equal codes of two requests look different.</summary>
    public static byte[] HashCode(IInstanceKey key, Guid request, string code) => key.Mac(CodePurpose, $"{request:N}:{code}");
}
