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
    private readonly List<int> _seen = [];
    private readonly List<int> _tied = [];

    public EqualPaymentsRun(CountContext context, SharesModel model, EqualPaymentsState state)
    {
        (_context, _model, _state) = (context, model, state);
        _waiting = new LowestFirst(model.Projects.Length);
        _out = new bool[model.Election.ProjectCount];
        _rivals = new Rivals(context.Candidates);
        _payers = new long[model.Election.ProjectCount];
        _firstProjects = [.. model.Projects];
        model.Supporters.CopyTo(_payers, 0);
        _firstKeys = [.. _firstProjects.Select(Key)];
        Array.Sort(_firstKeys, _firstProjects);
    }

    /// <summary>The purchases of the last run in order.</summary>
    public IReadOnlyList<EqualPurchase> Purchases => _purchases;

    /// <summary>What they cost together.</summary>
    public Int128 Spent { get; private set; }

    /// <summary>Runs at a share that is known to leave the first so many purchases of the last run as they were.</summary>
    public void At(Fraction share, int unchanged = 0)
    {
        _state.TakeBackTo(unchanged);
        _state.Share = share;
        _purchases.RemoveRange(unchanged, _purchases.Count - unchanged);
        _out.AsSpan().Clear();
        _rivals.Begin(_model.Free);
        _model.Supporters.CopyTo(_payers, 0);
        Spent = 0;
        _purchases.ForEach(Note);
        _waiting.Fill(_firstKeys, _firstProjects);
        while (FindCheapest() is >= 0 and var cheapest)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(cheapest);
        }
    }

    /// <summary>Below zero when the first costs its payers less per unit of utility; exact for all costs and numbers of voters.</summary>
    public static int Compare(SharesModel model, int a, long payersOfA, int b, long payersOfB) => model.Utility == Utility.Cost
        ? payersOfB.CompareTo(payersOfA)
        : ((Int128)model.Election.Costs[a] * payersOfB).CompareTo((Int128)model.Election.Costs[b] * payersOfA);

    /// <summary>At most what a project costs its payers per unit of utility.</summary>
    private double Key(int project) => (double)_model.Election.Costs[project] / _payers[project] / _model.Multiplier(project) * (1 - 1e-15);

    private int FindCheapest()
    {
        var best = -1;
        var bestKey = double.PositiveInfinity;
        _seen.Clear();
        _tied.Clear();
        while (_waiting.Count > 0 && _waiting.LowestKey <= bestKey * (1 + 4e-15))
        {
            var project = _waiting.Take();
            if (_out[project])
                continue;
            _payers[project] = _state.Afford(project, _payers[project]);
            if (_payers[project] == 0)
                continue;
            _seen.Add(project);
            best = best < 0 ? project : Better(best, project);
            bestKey = Key(best);
        }

        foreach (var project in _seen)
        {
            if (project != best)
                _waiting.Put(Key(project), project);
        }

        return best;
    }

    private int Better(int best, int next)
    {
        var order = Compare(_model, next, _payers[next], best, _payers[best]);
        if (order > 0)
            return best;
        if (order < 0)
        {
            _tied.Clear();
            return next;
        }

        var nextWins = _context.Tie.Compare(next, best) < 0;
        _tied.Add(nextWins ? best : next);
        return nextWins ? next : best;
    }

    private void Buy(int project)
    {
        _state.Pay(project, _payers[project]);
        _tied.Sort(_context.Tie.Compare);
        _purchases.Add(new EqualPurchase(project, _payers[project], _tied.Count > 0 ? [.. _tied] : null));
        Note(_purchases[^1]);
    }

    private void Note(EqualPurchase purchase)
    {
        Spent += _model.Election.Costs[purchase.Project];
        _out[purchase.Project] = true;
        foreach (var rival in _rivals.After(purchase.Project))
            _out[rival.Project] = true;
    }
}
