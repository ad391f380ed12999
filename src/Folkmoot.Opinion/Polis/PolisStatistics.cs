namespace Folkmoot.Opinion.Polis;

/// <summary>
/// Polis's own statistics, computed from raw votes and the previous stage's published output. Agreeing is -1 in its coordinates, as Polis stores it.
/// </summary>
public sealed record PolisStatistics
{
    /// <summary>Ids of the statements; the lists below follow this order.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Mean of each statement, 0 for rejected ones.</summary>
    public required IReadOnlyList<double> Centre { get; init; }

    /// <summary>Where each participant stands, by id; empty without components.</summary>
    public required IReadOnlyDictionary<string, (double X, double Y)> Places { get; init; }

    /// <summary>Where each base cluster stands, by its id; empty without components.</summary>
    public required IReadOnlyDictionary<int, (double X, double Y)> BasePlaces { get; init; }

    /// <summary>Where each statement stands; empty without components.</summary>
    public required IReadOnlyList<(double X, double Y)> StatementPlaces { get; init; }

    /// <summary>How far out each statement lies; empty without components.</summary>
    public required IReadOnlyList<double> Extremity { get; init; }

    /// <summary>The groups with their votes and representative statements.</summary>
    public required IReadOnlyList<PolisGroup> Groups { get; init; }

    /// <summary>Group-informed consensus of each statement.</summary>
    public required IReadOnlyList<double> GroupInformedConsensus { get; init; }

    /// <summary>What most participants agree with, five at most.</summary>
    public required IReadOnlyList<PolisConsensus> AgreeConsensus { get; init; }

    /// <summary>What most participants disagree with, five at most.</summary>
    public required IReadOnlyList<PolisConsensus> DisagreeConsensus { get; init; }

    /// <summary>How much each statement deserves to be shown next; empty without components.</summary>
    public required IReadOnlyList<double> Priorities { get; init; }
}
