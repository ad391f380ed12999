using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Count;

/// <summary>All that is shown of a count.</summary>
internal sealed record CountReport
{
    public required string Source { get; init; }

    public required PabulibFile File { get; init; }

    /// <summary>The count; set as soon as it is done.</summary>
    public Timed<CountResult> Count { get; init; } = null!;

    public required Elapsed Read { get; init; }

    /// <summary>The same ballots by other rules, the main one included; empty unless asked for.</summary>
    public IReadOnlyList<(string Name, Timed<CountResult> Count)> Compared { get; init; } = [];

    /// <summary>Index of the project to explain.</summary>
    public int? Project { get; init; }

    /// <summary>With what that project would have won; null when it won or that was not looked for.</summary>
    public NeededChanges? Changes { get; init; }

    /// <summary>The voter whose share is shown, and the ballot.</summary>
    public (string Id, int Ballot)? Voter { get; init; }

    public CountResult Result => Count.Value;

    public Election Election => File.Election;

    public string Currency => File.Meta["currency"] ?? string.Empty;
}
