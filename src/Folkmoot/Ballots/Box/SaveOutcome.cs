namespace Folkmoot.Ballots.Box;

/// <summary>What became of a save. Only <see cref="Saved"/> means that the ballot lies in the box, durably.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>The ballot is not open, not open any more, or gone.</summary>
    NotOpen,

    /// <summary>Another ballot was issued on this voter code.</summary>
    CodeUsed,

    /// <summary>The voter takes part on paper.</summary>
    OnPaper,

    /// <summary>There is no such voter code, or no such ballot.</summary>
    Unknown,

    /// <summary>A save with a higher number, or with the same number and other choices, came before.</summary>
    Overtaken,
}
