namespace Folkmoot.Proposals.Ideas.Similar;

/// <summary>An idea that may be the same as one that somebody is about to publish.</summary>
/// <param name="Line">The idea.</param>
/// <param name="Likeness">How alike the words are, from 0 to 1.</param>
/// <param name="Metres">How far apart the two are; null when one of them has no spot.</param>
internal sealed record Lookalike(IdeaLine Line, double Likeness, double? Metres)
{
    /// <summary>Words so alike are shown wherever the ideas are.</summary>
    public const double Alike = 0.4;

    /// <summary>Words half as alike are shown when the ideas are neighbours.</summary>
    public const double AlikeNearby = 0.16;

    /// <summary>Neighbours are no farther apart than this.</summary>
    public const double Nearby = 200;

    public bool IsLikely => Likeness >= Alike || (Likeness >= AlikeNearby && Metres <= Nearby);
}
