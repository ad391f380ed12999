namespace Folkmoot.Counting;

/// <summary>Selections of items as a tree: each is another with an item more, or the better of two that are equal in all that counts.</summary>
internal sealed class Selections(KnapsackItem[] items, int maximum)
{
    private readonly List<(int Parent, int Item, int Instead)> _all = [(-1, -1, -1)];

    /// <summary>The number of a selection with an item more.</summary>
    public int Added(int parent, int item, int instead = -1)
    {
        if (_all.Count >= maximum)
            throw new CountException($"The exact maximum needs more than {maximum} partial selections; count this election by another rule.");
        _all.Add((parent, item, instead));
        return _all.Count - 1;
    }

    /// <summary>The better of two selections of the same cost and value, with a note of the other.</summary>
    public int Better(int a, int b) => FirstDifference(a, b) is ({ } first, { } second)
        ? first.Rank < second.Rank ? Added(a, -1, b) : Added(b, -1, a)
        : a;

    public List<KnapsackItem> Members(int selection)
    {
        var members = new List<KnapsackItem>();
        for (; selection > 0; selection = _all[selection].Parent)
        {
            if (_all[selection].Item >= 0)
                members.Add(items[_all[selection].Item]);
        }

        return members;
    }

    /// <summary>For every tie that the ranks decided on the way to a selection, the two projects by which the selections differed first.</summary>
    public List<(KnapsackItem Winner, KnapsackItem Other)> Ties(int selection)
    {
        var ties = new List<(KnapsackItem Winner, KnapsackItem Other)>();
        for (var at = selection; at > 0; at = _all[at].Parent)
        {
            if (_all[at].Instead >= 0 && FirstDifference(_all[at].Parent, _all[at].Instead) is ({ } winner, { } other))
                ties.Add((winner, other));
        }

        return ties;
    }

    /// <summary>The best-ranked project of each selection that is not in the other. Only what each has beyond the last selection that both come from is looked at.</summary>
    private (KnapsackItem? First, KnapsackItem? Second) FirstDifference(int a, int b)
    {
        var (first, second) = (new List<KnapsackItem>(), new List<KnapsackItem>());
        while (a != b)
        {
            // A selection has a higher number than the one it comes from.
            if (a > b)
                a = Step(a, first);
            else
                b = Step(b, second);
        }

        return (Best(first.Except(second)), Best(second.Except(first)));

        static KnapsackItem? Best(IEnumerable<KnapsackItem> items) => items.Select(item => (KnapsackItem?)item).MinBy(item => item!.Value.Rank);
    }

    private int Step(int selection, List<KnapsackItem> passed)
    {
        if (_all[selection].Item >= 0)
            passed.Add(items[_all[selection].Item]);
        return _all[selection].Parent;
    }
}
