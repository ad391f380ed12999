namespace Folkmoot.Opinion;

/// <summary>How some people answered one statement.</summary>
/// <param name="Agree">People who agree.</param>
/// <param name="Disagree">People who disagree.</param>
/// <param name="Pass">People who saw it and took no side.</param>
public readonly record struct Tally(int Agree, int Disagree, int Pass)
{
    /// <summary>People who saw the statement.</summary>
    public int Seen => Agree + Disagree + Pass;

    internal static Tally At(ReadOnlySpan<int> counts, int statement) => new(counts[(3 * statement) + 2], counts[3 * statement], counts[(3 * statement) + 1]);
}
