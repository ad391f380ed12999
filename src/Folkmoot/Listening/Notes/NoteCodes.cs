using System.Security.Cryptography;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Listening.Notes;

/// <summary>The codes on the cards that connectors hand over. Only keyed hashes are kept; those of a note and of a wish to be contacted do not match.</summary>
internal sealed class NoteCodes(IInstanceKey key)
{
    /// <summary>Twelve characters, 54 bits of chance.</summary>
    public const int Length = 12;

    public static string New() => PrintedCode.Write(RandomNumberGenerator.GetBytes(2 * Length), Length);

    public byte[] OfNote(Guid process, string code) => key.Mac("listening.note", $"{process:N}:{PrintedCode.Bare(code)}");

    public byte[] OfContact(Guid process, string code) => key.Mac("listening.contact", $"{process:N}:{PrintedCode.Bare(code)}");
}
