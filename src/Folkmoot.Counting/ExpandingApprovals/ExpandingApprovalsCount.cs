using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Counts by the Expanding Approvals Rule and writes the account.</summary>
internal sealed class ExpandingApprovalsCount
{
    private const int LongestPart = 1024;
    private readonly CountContext _context;
    private readonly ExpandingApprovalsRule _rule;
    private readonly Election _election;
    private readonly SharesModel _model;
    private readonly SupporterTable _table;
    private readonly Fraction _share;
    private readonly RankPurses _purses;
    private readonly Purse _purse;
    private readonly LowestFirst _waiting;
    private readonly List<TieBreak> _ties = [];
    private readonly List<List<BalanceMove>> _moves = [];
    private readonly List<int> _tied = [];
    private readonly List<Contender> _equal = [];
    private readonly List<Contender> _dearer = [];
    private readonly TiedFront _front;
    private int _last;
    private Quantity? _lastSupport;
    private Contender? _stillTied;
    private long _exactDecisions;

    public ExpandingApprovalsCount(CountContext context, ExpandingApprovalsRule rule)
    {
        if (context.Election.Kind != BallotKind.Ordinal)
            throw new CountException("Expanding approvals need ranked ballots; choose another rule for approvals and points.");
        (_context, _rule, _election) = (context, rule, context.Election);
        _model = new SharesModel(context, Utility.Borda, 1);
        _table = new SupporterTable(_model);
        _share = _election.TotalWeight == 0 ? Fraction.Zero : Fraction.Of(_election.Budget, _election.TotalWeight);
        _purses = new RankPurses(_election, _table, _share);
        _purse = new Purse(context);
        _waiting = new LowestFirst(_model.Projects.Length);
        _front = new TiedFront(context.Tie);
    }

    private readonly record struct Contender(int Project, Interval Support);

    public CountOutcome Run()
    {
        foreach (var project in _model.Free)
            _purse.Buy(project, RoundKind.Ranks, 0);
        RefuseMisfits();
        var longest = Enumerable.Range(0, _election.GroupCount).Select(group => _election.Choices(group).Length).DefaultIfEmpty().Max();
        for (var places = 1; places <= longest && !_purse.IsSettled && _model.Projects.Any(IsOpen); places++)
            CountPlaces(places);
        CountRound[] paidRounds = [.. _purse.Rounds];
        Leftover.Spend(_context, _rule.Complete, _model, _purse);
        return new CountOutcome
        {
            Winners = _purse.Winners,
            Rounds = _purse.Rounds,
            Share = _share,
            Steps = 1,
            TieBreaks = _ties,
            ExactComparisons = _exactDecisions,
            Losers = () => new ExpandingApprovalsLosers(_model, _table, _purses, _purse, _moves, paidRounds).Explain(),
        };
    }

    private bool IsOpen(int project) => !_purse.IsOut(project) && _purse.Fits(project);

    /// <summary>Funds what can be funded with so many places counted. What a project's supporters have only falls, so few are looked at again.</summary>
    private void CountPlaces(int places)
    {
        while (_waiting.Count > 0)
            _waiting.Take();
        _front.Clear();
        foreach (var project in _model.Projects.Where(IsOpen))
            _waiting.Put(0, project);
        while (!_purse.IsSettled && FindBest(places) is { } best)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(best, places);
            RefuseMisfits();
        }
    }

    private Contender? FindBest(int places)
    {
        _tied.Clear();
        _stillTied = null;
        if (_front.Take(project => IsStillTied(project, places), _tied) >= 0)
            return _stillTied;
        var best = (Contender?)null;
        while (_waiting.Count > 0 && (best is not { } found || _waiting.LowestKey <= Price(found, found.Support.Low, 1 + 1e-14)))
        {
            var project = _waiting.Take();
            if (!IsOpen(project))
                continue;
            var next = new Contender(project, _purses.Support(project, places));
            if (CanBuy(next, places))
                best = best is { } other ? Better(other, next, places) : next;
        }

        _dearer.ForEach(Wait);
        _dearer.Clear();
        _tied.AddRange(_equal.Select(contender => contender.Project));
        _equal.Clear();
        _front.Keep(_tied);
        return best;
    }

    /// <summary>Whether a project has exactly as much behind each pound of its cost as the last winner had; if not, it waits for its turn.</summary>
    private bool IsStillTied(int project, int places)
    {
        var contender = new Contender(project, _purses.Support(project, places));
        if (!IsOpen(project) || !CanBuy(contender, places))
            return false;
        var (last, cost) = ((BigInteger)_election.Costs[_last], (BigInteger)_election.Costs[project]);
        if (Compare(Quantity.Sum((_purses.ExactSupport(project, places), last)), Quantity.Sum((_lastSupport!, cost))) < 0)
        {
            Wait(contender);
            return false;
        }

        _stillTied ??= contender;
        return true;
    }

    private void Wait(Contender contender) => _waiting.Put(Price(contender, contender.Support.High, 1 - 1e-14), contender.Project);

    /// <summary>Cost per money behind it.</summary>
    private double Price(Contender contender, BigInteger support, double slack) =>
        support.Sign > 0 ? _election.Costs[contender.Project] / Math.ScaleB((double)support, -Quantity.NearBits) * slack : double.PositiveInfinity;

    private bool CanBuy(Contender contender, int places)
    {
        var cost = (BigInteger)_election.Costs[contender.Project] << Quantity.NearBits;
        return contender.Support.Low >= cost
            || (contender.Support.High >= cost && Compare(_purses.ExactSupport(contender.Project, places), Quantity.Of(_election.Costs[contender.Project])) >= 0);
    }

    private Contender Better(Contender best, Contender next, int places)
    {
        var (bestCost, nextCost) = ((BigInteger)_election.Costs[best.Project], (BigInteger)_election.Costs[next.Project]);
        var order = Quantity.Order(next.Support * bestCost, best.Support * nextCost)
            ?? Compare(Quantity.Sum((_purses.ExactSupport(next.Project, places), bestCost)), Quantity.Sum((_purses.ExactSupport(best.Project, places), nextCost)));
        if (order < 0)
        {
            _dearer.Add(next);
            return best;
        }

        if (order > 0)
        {
            _dearer.Add(best);
            _dearer.AddRange(_equal);
            _equal.Clear();
            return next;
        }

        var nextWins = _context.Tie.Compare(next.Project, best.Project) < 0;
        _equal.Add(nextWins ? best : next);
        return nextWins ? next : best;
    }

    private int Compare(Quantity a, Quantity b) => Quantity.Compare(a, b, ref _exactDecisions);

    private void Buy(Contender contender, int places)
    {
        var (project, cost) = (contender.Project, _election.Costs[contender.Project]);
        var support = _purses.ExactSupport(project, places);
        var takesAll = Compare(support, Quantity.Of(cost)) == 0;
        var part = Quantity.Quotient(Quantity.Of(cost), support);
        var moves = _purses.Pay(project, places, takesAll ? null : part);
        _moves.Add(moves);
        (_last, _lastSupport) = (project, support);
        var ids = _election.ProjectIds;
        if (_tied.Count > 0)
            _ties.Add(_context.TieOf(_purse.Rounds.Count + 1, project, _tied));
        var payers = moves.Sum(move => _election.Weight(move.Group));
        _purse.Buy(project, new CountRound
        {
            Number = _purse.Rounds.Count + 1,
            Project = ids[project],
            Kind = RoundKind.Ranks,
            Cost = cost,
            Price = takesAll ? Fraction.One : part.ExactOrAbove(LongestPart),
            Places = places,
            EffectiveVotes = support.ExactOrAbove(LongestPart) / _share,
            Supporters = _model.Supporters[project],
            Payers = payers,
            RanOut = takesAll ? payers : 0,
            BudgetLeft = _purse.Left - cost,
        });
    }

    private void RefuseMisfits()
    {
        foreach (var project in _model.Projects.Where(project => !_purse.IsOut(project) && !_purse.Fits(project)))
            _purse.Refuse(project);
    }
}
