using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Funds;

/// <summary>A key for one filling-in of a form: sent twice, it is one step.</summary>
internal static class FormKey
{
    private const int Length = 32;

    /// <summary>The key that was sent, or a new one where none was.</summary>
    public static string Of(string? sent) => sent is { Length: Length } && sent.All(char.IsAsciiHexDigitLower) ? sent : Guid.NewGuid().ToString("N");

    /// <summary>The key of a step that is the same step whoever takes it, because it does the same: it follows from what is done.</summary>
    public static string From(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Length];
}
