namespace Folkmoot.Assemblies.Recruit;

/// <summary>How many seats go to people of one value of a feature, such as 14 to 16 to women.</summary>
public sealed class Quota
{
    public const int MaxName = 80;

    public required Guid ProcessId { get; init; }

    /// <summary>The order in the organiser's table, from 0; values of one feature stand together.</summary>
    public required int Ordinal { get; init; }

    public required string Feature { get; init; }

    public required string Value { get; init; }

    public required int Least { get; init; }

    public required int Most { get; init; }

    /// <summary>How far a proposal to relax the quotas may lower the minimum.</summary>
    public required int LowestLeast { get; init; }

    /// <summary>How far it may raise the maximum; null for no limit.</summary>
    public int? HighestMost { get; init; }

    /// <summary>How many people of this value live there, as the census says; null where no figure was given.</summary>
    public int? Census { get; init; }
}
