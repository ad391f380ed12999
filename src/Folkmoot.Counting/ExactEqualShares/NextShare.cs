namespace Folkmoot.Counting;

/// <summary>The least share above the last at which a run goes otherwise: what the paper calls <c>add-opt</c>.</summary>
/// <remarks>
/// <para>
/// Payments do not depend on the share, so with more money nobody spends more until something changes. A run changes when some project with t
/// payers would come before the purchase that was made at some point, and t supporters can afford cost / t: when the share reaches cost / t
/// plus what the t-th thriftiest supporter had spent by then. For each t only the first point counts at which t payers would have been
/// enough to come first, for spending only grows. So each point has its own range of t, and the next share is the least over all.
/// </para>
/// <para>
/// That share depends on nothing but the purchases up to the point, so what was found for points before a change still stands after it. The
/// most payers a project could have at the least share known so far only falls along a run; once it is below a range, no look is needed.
/// </para>
/// </remarks>
internal sealed class NextShare(CountContext context, SharesModel model, SupporterTable table, EqualPaymentsState state)
{
    private readonly int[] _weights = model.Election.Columns.Weights;
    private readonly long[] _mostPayers = new long[model.Election.ProjectCount];
    private readonly List<long[]> _mostAt = [];
    private readonly List<Fraction?> _leastAt = [];
    private readonly Rivals _rivals = new(context.Candidates);
    private int _firstLookedAt;
    private Fraction? _least;
    private double _leastRounded;

    /// <summary>Begins to look at a run whose first purchases are so many of the run before.</summary>
    public void Begin(int unchanged)
    {
        _leastAt.RemoveRange(Math.Min(unchanged, _leastAt.Count), Math.Max(0, _leastAt.Count - unchanged));
        _firstLookedAt = unchanged;
        Note(Earliest().Share);
        model.Supporters.CopyTo(_mostPayers, 0);
    }

    /// <summary>Looks at the point before a purchase, the last of those given, or after the last of all.</summary>
    /// <param name="purchases">The purchases made.</param>
    /// <param name="point">How many of them were made before the point.</param>
    /// <param name="isOut">Projects that could not be bought at that point, whatever the share.</param>
    public void LookAt(IReadOnlyList<EqualPurchase> purchases, int point, bool[] isOut)
    {
        var before = _least;
        foreach (var project in model.Projects)
        {
            if (!isOut[project])
                LookAt(project, purchases, point);
        }

        _leastAt.Add(_least is { } now && !(before <= now) ? now : null);
        NoteMost(point);
    }

    /// <summary>The next share and how many purchases at the beginning it leaves as they are; null when no share changes anything.</summary>
    public (Fraction Share, int Unchanged)? Found() => Earliest() is ({ } share, var point) ? (share, point) : null;

    /// <summary>
    /// The next share at which a project that has not won could be paid for. Where changes of payers are passed over, any earlier purchase may have found more
    /// of them by then, so all points of the run just made are looked at and none stays as it is.
    /// </summary>
    public (Fraction Share, int Unchanged)? FoundForLosers(IReadOnlyList<EqualPurchase> purchases)
    {
        var isOut = new bool[model.Election.ProjectCount];
        foreach (var purchase in purchases)
            isOut[purchase.Project] = true;
        Begin(0);
        _rivals.Begin(model.Free);
        state.TakeBackTo(0);
        for (var point = 0; point <= purchases.Count; point++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            LookAt(purchases, point, isOut);
            if (point == purchases.Count)
                break;
            foreach (var rival in _rivals.After(purchases[point].Project))
                isOut[rival.Project] = true;
            state.Pay(purchases[point].Project, purchases[point].Payers);
        }

        return Earliest() is ({ } share, _) ? (share, 0) : null;
    }

    /// <summary>
    /// After a search, for each project the most payers it can have at the share found, once so many purchases are made that the share leaves as they are.
    /// </summary>
    public void CopyMostPayers(IReadOnlyList<EqualPurchase> purchases, int made, long[] most)
    {
        model.Supporters.CopyTo(most, 0);
        if (made >= _firstLookedAt)
            _mostAt[made].CopyTo(most, 0);
        if (made == 0)
            return;
        foreach (var project in model.Projects)
            most[project] = Math.Min(most[project], FewestToBeat(project, purchases[made - 1]) - 1);
    }

    private void NoteMost(int point)
    {
        if (_mostAt.Count == point)
            _mostAt.Add(new long[_mostPayers.Length]);
        _mostPayers.CopyTo(_mostAt[point], 0);
    }

    private (Fraction? Share, int Point) Earliest()
    {
        var (least, point) = ((Fraction?)null, 0);
        for (var at = 0; at < _leastAt.Count; at++)
        {
            if (_leastAt[at] is { } share && !(least <= share))
                (least, point) = (share, at);
        }

        return (least, point);
    }

    private void LookAt(int project, IReadOnlyList<EqualPurchase> purchases, int point)
    {
        var fewest = point == purchases.Count ? 1 : FewestToBeat(project, purchases[point]);
        if (_mostPayers[project] < fewest)
            return;
        if (point > 0)
            _mostPayers[project] = Math.Min(_mostPayers[project], FewestToBeat(project, purchases[point - 1]) - 1);
        if (CanCome(project, fewest))
            Lower(project, fewest, _mostPayers[project]);
    }

    /// <summary>The fewest payers with whom a project comes before a purchase; for the project bought itself, one more than it had.</summary>
    private long FewestToBeat(int project, EqualPurchase purchase)
    {
        var fewest = EqualPaymentsRun.FewestToTie(model, project, purchase.Project, purchase.Payers);
        var isTie = EqualPaymentsRun.Compare(model, project, fewest, purchase.Project, purchase.Payers) == 0;
        return isTie && (project == purchase.Project || context.Tie[project] > context.Tie[purchase.Project]) ? fewest + 1 : fewest;
    }

    /// <summary>Brings the most payers down to what the least share known so far allows; false when that is fewer than needed.</summary>
    private bool CanCome(int project, long fewest)
    {
        while (_mostPayers[project] >= fewest)
        {
            if (double.IsPositiveInfinity(_leastRounded))
                return true;
            var able = state.CountBelow(project, Math.BitIncrement(Limit(project, _mostPayers[project])));
            if (able >= _mostPayers[project])
                return true;
            _mostPayers[project] = able;
        }

        return false;
    }

    /// <summary>
    /// Goes through the supporters from the thriftiest on; among equals the most payers need the least. Those who could afford their part of the cost by
    /// the last share are fewer than enough, or the project would have come: they are only counted.
    /// </summary>
    private void Lower(int project, long fewest, long most)
    {
        long cost = model.Election.Costs[project];
        var part = (double)cost / fewest;
        var could = state.Share.ToDouble() - part - (2 * state.Doubt(part));
        var limit = Limit(project, most);
        var thriftiest = new List<int>();
        foreach (var group in table.Groups(project))
        {
            if (state.Spent(group) >= could && state.Spent(group) <= limit)
                thriftiest.Add(group);
        }

        thriftiest.Sort(state.CompareSpent);
        var payers = state.CountBelow(project, could);
        foreach (var group in thriftiest)
        {
            payers = Math.Min(most, payers + _weights[group]);
            if (payers >= fewest && state.Spent(group) <= Limit(project, payers))
                Lower(Fraction.Of(cost, payers) + state.ExactlySpent(group));
            if (payers == most)
                return;
        }
    }

    private void Lower(Fraction share)
    {
        if (!(_least <= share))
            Note(share);
    }

    private void Note(Fraction? share) => (_least, _leastRounded) = (share, share?.ToDouble() ?? double.PositiveInfinity);

    /// <summary>The most that can have been spent by one of so many payers at the least share known so far, and a little more for roundings.</summary>
    private double Limit(int project, long payers)
    {
        var price = (double)model.Election.Costs[project] / payers;
        return _leastRounded - price + (2 * state.Doubt(price)) + (double.IsPositiveInfinity(_leastRounded) ? 0 : _leastRounded * 1e-15);
    }
}
