using System.Security.Cryptography;
using Folkmoot.People;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Ballots;

/// <summary>
/// Voter codes and receipt codes, printed as <see cref="PrintedCode"/> says. Only keyed hashes are stored.
/// </summary>
public sealed class Codes(IInstanceKey key)
{
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

    /// <inheritdoc cref="PrintedCode.Tidy"/>
    public static string Tidy(string? typed, int length) => PrintedCode.Tidy(typed, length);

    private static string Write(byte[] random, int length) => PrintedCode.Write(random, length);

    private static string Bare(string code) => PrintedCode.Bare(code);
}
