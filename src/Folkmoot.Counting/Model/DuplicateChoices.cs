namespace Folkmoot.Counting;

/// <summary>What happens when one ballot names a project more than once.</summary>
public enum DuplicateChoices
{
    /// <summary>Approvals count once, the first place in a ranking stands, points and scores are added up (the cities' own arithmetic).</summary>
    Merge,

    /// <summary>The last entry stands with its points and its place (what pabutools does).</summary>
    KeepLast,

    /// <summary>The ballot is refused with an <see cref="ArgumentException"/> and nothing is added.</summary>
    Reject,
}
