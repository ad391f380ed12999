using System.Buffers.Binary;
using System.Security.Cryptography;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Ballots;

/// <summary>
/// Voter codes and receipt codes: 31 letters and digits that cannot be taken for one another (no I, L, O, U, Z), in groups of four, the
/// last one a check character that finds every single mistyped character and every swap of neighbours. Only keyed hashes are stored.
/// </summary>
public sealed class Codes(IInstanceKey key)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";

    /// <summary>12 characters, 54 bits of chance: short enough to type from a letter; with a roll of a million, 10^10 guesses to find one.</summary>
    public const int VoterCodeLength = 12;

    /// <summary>16 characters, 74 bits of chance.</summary>
    public const int ReceiptLength = 16;

    /// <summary>The code of a roll entry. It comes from the installation's secret, so letters can be printed again and the database alone holds no code.</summary>
    public string VoterCode(Guid rollEntry) => Write(key.Mac("voter code", rollEntry.ToString("N")), VoterCodeLength);

    public byte[] HashVoterCode(Guid phase, string code) => key.Mac("voter code hash", phase.ToString("N") + Bare(code));

    /// <summary>Finds the line of one mailbox on a roll; equal mailboxes on two rolls look different.</summary>
    public byte[] HashMailbox(Guid phase, EmailAddress email) => key.Mac("roll mailbox", $"{phase:N}:{email.Mailbox}");

    /// <summary>Finds that one person is on a roll already, however they are reached.</summary>
    public byte[] HashPerson(Guid phase, string person) => key.Mac("roll person", $"{phase:N}:{person}");

    public static string NewReceipt() => Write(RandomNumberGenerator.GetBytes(32), ReceiptLength);

    public byte[] HashReceipt(Guid phase, string receipt) => key.Mac("receipt hash", phase.ToString("N") + Bare(receipt));

    /// <summary>Brings what was typed into the form that was printed: "k7m2 qxpa" becomes "K7M2-QXPA".</summary>
    /// <param name="typed">What somebody typed or scanned.</param>
    /// <param name="length">How many characters the code has.</param>
    /// <exception cref="RefusedException">It cannot be a code of this kind; the sentence says why.</exception>
    public static string Tidy(string? typed, int length)
    {
        var bare = Bare(typed ?? "");
        if (bare.Length == 0)
            throw new RefusedException("Type the code first. It has letters and digits in groups of four.");
        var stranger = bare.FirstOrDefault(c => !Alphabet.Contains(c, StringComparison.Ordinal));
        if (stranger != default)
            throw new RefusedException($"A code has only letters and digits; \"{stranger}\" is none of ours. Look at the code again.");
        if (bare.Length != length)
            throw new RefusedException($"This code has {bare.Length} letters and digits, but ours have {length}. Look at the code again.");
        if (bare[^1] != Check(bare.AsSpan(0, length - 1)))
            throw new RefusedException("There is a slip somewhere in this code: one character does not fit the others. Look at the code again.");
        return Group(bare);
    }

    private static string Write(byte[] random, int length)
    {
        Span<char> code = stackalloc char[length];
        for (var i = 0; i < length - 1; i++)
            code[i] = Alphabet[BinaryPrimitives.ReadUInt16LittleEndian(random.AsSpan(2 * i)) % 31];
        code[^1] = Check(code[..^1]);
        return Group(code.ToString());
    }

    /// <summary>A weighted sum modulo the prime 31; the weights and their neighbours' differences are invertible.</summary>
    private static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
            sum += (i + 2) * Alphabet.IndexOf(code[i], StringComparison.Ordinal);
        return Alphabet[sum % 31];
    }

    private static string Bare(string code) => new([.. code.ToUpperInvariant()
        .Where(c => c is not (' ' or '-' or '\u2013' or '\u2014' or '\u00a0' or '\t'))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', 'Z' => '2', _ => c })]);

    private static string Group(string bare) => string.Join('-', bare.Chunk(4).Select(c => new string(c)));
}
