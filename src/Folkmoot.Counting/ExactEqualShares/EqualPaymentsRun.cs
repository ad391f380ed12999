namespace Folkmoot.Counting;

/// <summary>One purchase in equal payments.</summary>
/// <param name="Project">Index of the winner.</param>
/// <param name="Payers">Summed weight of those who paid.</param>
/// <param name="TiedWith">Projects that were exactly as good, in the tie order; null when there were none.</param>
internal sealed record EqualPurchase(int Project, long Payers, int[]? TiedWith);

/// <summary>
/// Runs Exact Equal Shares at a share. The price per payer of a project never falls in the course of a run, so projects wait in a heap by
/// the last they were known to cost; only the front is looked at again. Which project is cheaper is a matter of integers.
/// </summary>
internal sealed class EqualPaymentsRun
{
    private readonly CountContext _context;
    private readonly SharesModel _model;
    private readonly EqualPaymentsState _state;
    private readonly LowestFirst _waiting;
    private readonly double[] _firstKeys;
    private readonly int[] _firstProjects;
    private readonly bool[] _out;
    private readonly Rivals _rivals;
    private readonly long[] _payers;
    private readonly List<EqualPurchase> _purchases = [];
    private readonly List<int> _dearer = [];
    private readonly List<int> _tied = [];
    private readonly TiedFront _front;
    private readonly Func<int, bool> _isStillTied;

    public EqualPaymentsRun(CountContext context, SharesModel model, EqualPaymentsState state)
    {
        (_context, _model, _state) = (context, model, state);
        _waiting = new LowestFirst(model.Projects.Length);
        _out = new bool[model.Election.ProjectCount];
        _rivals = new Rivals(context.Candidates);
        _front = new TiedFront(context.Tie);
        _isStillTied = IsStillTied;
        _payers = new long[model.Election.ProjectCount];
        _firstProjects = [.. model.Projects];
        _firstKeys = new double[_firstProjects.Length];
    }

    /// <summary>The purchases of the last run in order.</summary>
    public IReadOnlyList<EqualPurchase> Purchases => _purchases;

    /// <summary>What they cost together.</summary>
    public Int128 Spent { get; private set; }

    /// <summary>Runs at a share.</summary>
    /// <param name="share">What every voter starts with.</param>
    /// <param name="watched">Looks at every point of the run.</param>
    public void At(Fraction share, NextShare? watched = null)
    {
        _model.Supporters.CopyTo(_payers, 0);
        Run(share, 0, watched);
    }

    /// <summary>Runs at the share just found, which leaves the first so many purchases of the last run as they were.</summary>
    public void At(Fraction share, int unchanged, NextShare found)
    {
        found.CopyMostPayers(_purchases, unchanged, _payers);
        Run(share, unchanged, found);
    }

    private void Run(Fraction share, int unchanged, NextShare? watched)
    {
        _state.TakeBackTo(unchanged);
        _state.Share = share;
        _purchases.RemoveRange(unchanged, _purchases.Count - unchanged);
        _out.AsSpan().Clear();
        _rivals.Begin(_model.Free);
        Spent = 0;
        _purchases.ForEach(Note);
        Fill();
        watched?.Begin(unchanged);
        while (FindCheapest() is >= 0 and var cheapest)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            _purchases.Add(new EqualPurchase(cheapest, _payers[cheapest], _tied.Count > 0 ? [.. _tied] : null));
            watched?.LookAt(_purchases, _purchases.Count - 1, _out);
            _state.Pay(cheapest, _payers[cheapest]);
            Note(_purchases[^1]);
        }

        watched?.LookAt(_purchases, _purchases.Count, _out);
    }

    /// <summary>Below zero when the first costs its payers less per unit of utility; exact for all costs and numbers of voters.</summary>
    public static int Compare(SharesModel model, int a, long payersOfA, int b, long payersOfB) => model.Utility == Utility.Cost
        ? payersOfB.CompareTo(payersOfA)
        : ((Int128)model.Election.Costs[a] * payersOfB).CompareTo((Int128)model.Election.Costs[b] * payersOfA);

    private void Fill()
    {
        _front.Clear();
        var count = 0;
        foreach (var project in _model.Projects)
        {
            if (_out[project] || _payers[project] == 0)
                continue;
            _firstProjects[count] = project;
            _firstKeys[count++] = Key(project);
        }

        Array.Sort(_firstKeys, _firstProjects, 0, count);
        _waiting.Fill(_firstKeys.AsSpan(0, count), _firstProjects.AsSpan(0, count));
    }

    /// <summary>The fewest payers with whom a project costs them no more per unit of utility than another.</summary>
    public static long FewestToTie(SharesModel model, int project, int other, long payersOfOther)
    {
        if (model.Utility == Utility.Cost)
            return payersOfOther;
        var (quotient, remainder) = Int128.DivRem((Int128)model.Election.Costs[project] * payersOfOther, model.Election.Costs[other]);
        return (long)Int128.Min(quotient + (remainder == 0 ? 0 : 1), long.MaxValue);
    }

    /// <summary>At most what a project costs its payers per unit of utility.</summary>
    private double Key(int project) => (double)_model.Election.Costs[project] / _payers[project] / _model.Multiplier(project) * (1 - 1e-15);

    private int FindCheapest()
    {
        _tied.Clear();
        var best = _front.Take(_isStillTied, _tied);
        if (best >= 0)
            return best;
        var bestKey = double.PositiveInfinity;
        while (_waiting.Count > 0 && _waiting.LowestKey <= bestKey * (1 + 4e-15))
        {
            var project = _waiting.Take();
            if (_out[project])
                continue;
            var fewest = best < 0 ? 1 : FewestToTie(_model, project, best, _payers[best]);
            _payers[project] = _state.Afford(project, _payers[project], fewest);
            if (_payers[project] == 0)
                continue;
            best = best < 0 ? project : Better(best, project);
            bestKey = Key(best);
        }

        _dearer.ForEach(project => _waiting.Put(Key(project), project));
        _dearer.Clear();
        _front.Keep(_tied);
        return best;
    }

    /// <summary>Whether a project costs its payers exactly what the last purchase cost; if not, it waits for its turn.</summary>
    private bool IsStillTied(int project)
    {
        if (_out[project])
            return false;
        var fewest = FewestToTie(_model, project, _purchases[^1].Project, _purchases[^1].Payers);
        _payers[project] = _state.Afford(project, _payers[project], fewest);
        if (_payers[project] >= fewest)
            return true;
        if (_payers[project] > 0)
            _waiting.Put(Key(project), project);
        return false;
    }

    private int Better(int best, int next)
    {
        var order = Compare(_model, next, _payers[next], best, _payers[best]);
        if (order > 0)
        {
            _dearer.Add(next);
            return best;
        }

        if (order < 0)
        {
            _dearer.Add(best);
            _dearer.AddRange(_tied);
            _tied.Clear();
            return next;
        }

        var nextWins = _context.Tie.Compare(next, best) < 0;
        _tied.Add(nextWins ? best : next);
        return nextWins ? next : best;
    }

    private void Note(EqualPurchase purchase)
    {
        Spent += _model.Election.Costs[purchase.Project];
        _out[purchase.Project] = true;
        foreach (var rival in _rivals.After(purchase.Project))
            _out[rival.Project] = true;
    }
}
