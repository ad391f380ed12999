namespace Folkmoot.Ledger;

internal sealed class ProgrammeState(string fund)
{
    public string Fund { get; } = fund;

    public SortedSet<string> Residents { get; } = new(StringComparer.Ordinal);

    public bool HasEnded { get; set; }
}
