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
internal sealed class NextShare(CountContext context, SharesModel model, SupporterTable table, EqualPaymentsState state, bool losersOnly)
{
    private readonly int[] _weights = model.Election.Columns.Weights;
    private readonly long[] _mostPayers = new long[model.Election.ProjectCount];
    private readonly List<Fraction?> _leastAt = [];
    private readonly Rivals _rivals = new(context.Candidates);
    private Fraction? _least;
    private double _leastRounded;

    /// <summary>The next share and how many purchases at the beginning it leaves as they are; null when no share changes anything.</summary>
    /// <param name="purchases">The run just made.</param>
    /// <param name="unchanged">How many purchases at its beginning are those of the run before.</param>
    public (Fraction Share, int Unchanged)? Find(IReadOnlyList<EqualPurchase> purchases, int unchanged)
    {
        var first = losersOnly ? 0 : unchanged;
        _leastAt.RemoveRange(Math.Min(first, _leastAt.Count), Math.Max(0, _leastAt.Count - first));
        var (least, point) = Earliest();
        Note(least);
        model.Supporters.CopyTo(_mostPayers, 0);
        var last = LastPoints(purchases);
        state.TakeBackTo(first);
        for (var at = first; at <= purchases.Count; at++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var before = _least;
            LookAt(purchases, at, last);
            _leastAt.Add(_least is { } now && !(before <= now) ? now : null);
            if (at < purchases.Count)
                state.Pay(purchases[at].Project, purchases[at].Payers);
        }

        (least, point) = Earliest();

        // Where changes of payers are passed over, any earlier purchase may have found more of them by then.
        return least is { } share ? (share, losersOnly ? 0 : point) : null;
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

    /// <summary>The last point of the run at which each project could still have been bought: before its own purchase, or that of a rival.</summary>
    private int[] LastPoints(IReadOnlyList<EqualPurchase> purchases)
    {
        var last = new int[model.Election.ProjectCount];
        Array.Fill(last, purchases.Count);
        _rivals.Begin(model.Free);
        for (var point = 0; point < purchases.Count; point++)
        {
            foreach (var rival in _rivals.After(purchases[point].Project))
                last[rival.Project] = Math.Min(last[rival.Project], point);
        }

        for (var point = 0; point < purchases.Count; point++)
            last[purchases[point].Project] = losersOnly ? -1 : point;
        return last;
    }

    private void LookAt(IReadOnlyList<EqualPurchase> purchases, int point, int[] last)
    {
        foreach (var project in model.Projects)
        {
            if (point > last[project])
                continue;
            var fewest = point == purchases.Count ? 1 : FewestToBeat(project, purchases[point]);
            if (_mostPayers[project] < fewest)
                continue;
            if (point > 0)
                _mostPayers[project] = Math.Min(_mostPayers[project], FewestToBeat(project, purchases[point - 1]) - 1);
            if (CanCome(project, fewest))
                Lower(project, fewest, _mostPayers[project]);
        }
    }

    /// <summary>The fewest payers with whom a project comes before a purchase; for the project bought itself, one more than it had.</summary>
    private long FewestToBeat(int project, EqualPurchase purchase)
    {
        var (cost, other) = model.Utility == Utility.Cost ? (1L, 1L) : (model.Election.Costs[project], model.Election.Costs[purchase.Project]);
        var (quotient, remainder) = Int128.DivRem((Int128)cost * purchase.Payers, other);
        var equalIsEnough = project != purchase.Project && context.Tie.Compare(project, purchase.Project) < 0;
        var fewest = quotient + (remainder == 0 && equalIsEnough ? 0 : 1);
        return (long)Int128.Min(fewest, long.MaxValue);
    }

    /// <summary>Brings the most payers down to what the least share known so far allows; false when that is fewer than needed.</summary>
    private bool CanCome(int project, long fewest)
    {
        while (_mostPayers[project] >= fewest)
        {
            if (double.IsPositiveInfinity(_leastRounded))
                return true;
            var able = CountWithin(project, Limit(project, _mostPayers[project]));
            if (able >= _mostPayers[project])
                return true;
            _mostPayers[project] = able;
        }

        return false;
    }

    /// <summary>Goes through the supporters from the thriftiest on; among equals the most payers need the least.</summary>
    private void Lower(int project, long fewest, long most)
    {
        long cost = model.Election.Costs[project];
        var limit = Limit(project, most);
        var thriftiest = new List<int>();
        foreach (var group in table.Groups(project))
        {
            if (state.Spent(group) <= limit)
                thriftiest.Add(group);
        }

        thriftiest.Sort(state.CompareSpent);
        var payers = 0L;
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

    private long CountWithin(int project, double limit)
    {
        var count = 0L;
        foreach (var group in table.Groups(project))
        {
            if (state.Spent(group) <= limit)
                count += _weights[group];
        }

        return count;
    }
}
