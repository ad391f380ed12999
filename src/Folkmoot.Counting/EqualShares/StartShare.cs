namespace Folkmoot.Counting;

/// <summary>The share a voter starts from.</summary>
public enum StartShare
{
    /// <summary>Budget / voters, as an exact fraction.</summary>
    Exact,

    /// <summary>Budget / voters, rounded down to whole units of currency.</summary>
    Floor,

    /// <summary>The exact fraction for the first run, whole units of currency above it for the repetitions (Pabulib's checker).</summary>
    ExactThenFloor,
}
