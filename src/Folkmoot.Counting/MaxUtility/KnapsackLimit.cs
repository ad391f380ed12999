namespace Folkmoot.Counting;

/// <summary>A limit on some of the projects of a selection, beside its cost in all.</summary>
/// <param name="Projects">The projects it holds for.</param>
/// <param name="Most">What they may cost together, or how many they may be.</param>
/// <param name="OfMoney">Whether it is a limit of money.</param>
internal sealed record KnapsackLimit(HashSet<int> Projects, long Most, bool OfMoney)
{
    public static List<KnapsackLimit> Of(Candidates candidates)
    {
        var limits = candidates.Exclusive.Select(set => new KnapsackLimit([.. set], 1, false)).ToList();
        foreach (var cap in candidates.Caps)
        {
            if (cap.Cap.Money is { } money)
                limits.Add(new KnapsackLimit([.. cap.DearestFirst], money, true));
            if (cap.Cap.Projects is { } projects)
                limits.Add(new KnapsackLimit([.. cap.DearestFirst], projects, false));
        }

        return limits;
    }
}
