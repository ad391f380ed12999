namespace Folkmoot.Sortition;

/// <summary>What drand signed a round with, in small hexadecimal letters.</summary>
/// <param name="Signature">The signature of the round, whose SHA-256 is the random value.</param>
/// <param name="Previous">The signature of the round before it, where the chain signs that too; otherwise null.</param>
public sealed record DrandSignature(string Signature, string? Previous = null)
{
    private const int LongestPrevious = 192;

    /// <summary>Whether both are of the form in which a record keeps them.</summary>
    internal bool IsWellFormed => IsHex(Signature) && (Previous is null || (IsHex(Previous) && Previous.Length <= LongestPrevious));

    /// <summary>Whether a chain of drand signed a round with it.</summary>
    internal bool IsOf(DrandChain chain, long round) =>
        chain.IsChained == Previous is not null && chain.Signed(round, Convert.FromHexString(Signature), Convert.FromHexString(Previous ?? string.Empty));

    private static bool IsHex(string text) => text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower);
}
