namespace Folkmoot.Representation;

/// <summary>
/// Makes counts of people fit to be shown. From 1 to 7 they are hidden, all others rounded to the nearest five. Where just one is hidden,
/// the smallest other one is hidden with it. Nothing that is shown depends on how many from 1 to 7 there are: totals are hidden beside a
/// hidden count, and shares are of a sum in which every hidden few count as four.
/// </summary>
internal static class Suppression
{
    /// <summary>The largest count that is hidden.</summary>
    public const int Few = 7;

    private const int Step = 5;

    /// <summary>What every hidden few count as in a sum: the middle of 1 to 7.</summary>
    private const int Middle = 4;

    /// <summary>The counts as they may be shown, in the same order.</summary>
    public static IReadOnlyList<ShownCount> Show(IReadOnlyList<int> counts)
    {
        var shown = counts.Select(c => IsFew(c) ? new ShownCount(null, true) : new ShownCount(Round(c), false)).ToArray();
        if (shown.Count(s => s.Number is null) == 1 && Smallest(counts) is { } second)
            shown[second] = new ShownCount(null, false);
        return shown;
    }

    /// <summary>The sum of the counts as far as it may be known: what shares are of.</summary>
    public static int Sum(IReadOnlyList<int> counts) => counts.Sum(c => IsFew(c) ? Middle : Round(c));

    private static bool IsFew(int count) => count is > 0 and <= Few;

    private static int Round(int count) => (count + Step / 2) / Step * Step;

    /// <summary>Where the smallest count stands that is not hidden and not nothing; null when there is none.</summary>
    private static int? Smallest(IReadOnlyList<int> counts)
    {
        int? found = null;
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > Few && (found is null || counts[i] < counts[found.Value]))
                found = i;
        }

        return found;
    }
}
