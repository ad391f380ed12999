namespace Folkmoot.Ledger.Verification;

internal sealed class VerifiedProgramme(string fund)
{
    public string Fund { get; } = fund;

    public HashSet<string> Residents { get; } = [];

    public bool Ended { get; set; }

    /// <summary>What stands on residents' shares.</summary>
    public long Unspent { get; set; }
}
