using System.Buffers.Binary;

namespace Folkmoot.Platform.Secrets;

/// <summary>
/// Codes that people read from paper and type: 31 letters and digits that cannot be taken for one another (no I, L, O, U, Z), in groups
/// of four, the last one a check character that finds every single mistyped character and every swap of neighbours.
/// </summary>
public static class PrintedCode
{
    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    /// <summary>Writes a code of random bytes.</summary>
    /// <param name="random">At least two bytes for each character.</param>
    /// <param name="length">How many characters the code has, a multiple of four, with the check character.</param>
    public static string Write(byte[] random, int length)
    {
        Span<char> code = stackalloc char[length];
        for (var i = 0; i < length - 1; i++)
            code[i] = Alphabet[BinaryPrimitives.ReadUInt16LittleEndian(random.AsSpan(2 * i)) % 31];
        code[^1] = Check(code[..^1]);
        return Group(code.ToString());
    }

    /// <summary>Brings what was typed into the form that was printed: "k7m2 qxpa" becomes "K7M2-QXPA".</summary>
    /// <param name="typed">What somebody typed or scanned.</param>
    /// <param name="length">How many characters the code has.</param>
    /// <param name="field">The name of the form's field; null for none in particular.</param>
    /// <exception cref="RefusedException">It cannot be a code of this kind; the sentence says why.</exception>
    public static string Tidy(string? typed, int length, string? field = null)
    {
        var bare = Bare(typed ?? "");
        if (bare.Length == 0)
            throw new RefusedException("Type the code first. It has letters and digits in groups of four.", field);
        var stranger = bare.FirstOrDefault(c => !Alphabet.Contains(c, StringComparison.Ordinal));
        if (stranger != default)
            throw new RefusedException($"A code has only letters and digits; \"{stranger}\" is none of ours. Look at the code again.", field);
        if (bare.Length != length)
            throw new RefusedException($"This code has {bare.Length} letters and digits, but ours have {length}. Look at the code again.", field);
        if (bare[^1] != Check(bare.AsSpan(0, length - 1)))
            throw new RefusedException("There is a slip somewhere in this code: one character does not fit the others. Look at the code again.", field);
        return Group(bare);
    }

    /// <summary>The letters and digits of a code alone, as keyed hashes are made of them.</summary>
    public static string Bare(string code) => new([.. code.ToUpperInvariant()
        .Where(c => c is not (' ' or '-' or '\u2013' or '\u2014' or '\u00a0' or '\t'))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', 'Z' => '2', _ => c })]);

    /// <summary>A weighted sum modulo the prime 31; the weights and their neighbours' differences are invertible.</summary>
    private static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
            sum += (i + 2) * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        return Alphabet[sum % 31];
    }

    private static string Group(string bare) => string.Join('-', bare.Chunk(4).Select(c => new string(c)));
}
