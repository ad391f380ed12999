namespace Folkmoot.Counting;

/// <summary>A set of projects of which at most one may win (say, two plans for the same square).</summary>
/// <param name="Ids">Two or more project ids. Unknown ids are an error.</param>
/// <param name="Resolution">When the others drop out.</param>
public sealed record IncompatibleProjects(IReadOnlyList<string> Ids, IncompatibleResolution Resolution = IncompatibleResolution.WhenOneWins)
{
    /// <inheritdoc/>
    public bool Equals(IncompatibleProjects? other) => other is not null && Resolution == other.Resolution && Ids.SequenceEqual(other.Ids, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Ids.Count, Resolution);
}

/// <summary>When incompatible projects drop out.</summary>
public enum IncompatibleResolution
{
    /// <summary>As soon as one of them wins.</summary>
    WhenOneWins,

    /// <summary>Before the count: only the one with the most votes stays (ties by the declared order), as Warsaw does.</summary>
    MostVotesFirst,
}
