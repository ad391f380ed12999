using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Counts by Cumulative Support Transfer Voting and writes the account.</summary>
internal sealed class SupportTransferCount
{
    private const int LongestFactor = 1024;
    private readonly CountContext _context;
    private readonly CumulativeSupportTransferRule _rule;
    private readonly Election _election;
    private readonly SharesModel _model;
    private readonly Fraction _share;
    private readonly SupportShares _shares;
    private readonly Purse _purse;
    private readonly List<int> _running;
    private readonly List<int> _eliminated = [];
    private readonly List<TieBreak> _ties = [];
    private readonly List<SupportTransfer> _transfers = [];
    private readonly Dictionary<int, (int Round, Quantity Reached)> _outOfReach = [];
    private long _exactDecisions;

    public SupportTransferCount(CountContext context, CumulativeSupportTransferRule rule)
    {
        if (!ElectionBuilder.HasValues(context.Election.Kind))
            throw new CountException("Cumulative support transfer needs ballots with points; choose another rule for approvals and rankings.");
        (_context, _rule, _election) = (context, rule, context.Election);
        _model = new SharesModel(context, Utility.Points, 0);
        _share = _election.TotalWeight == 0 ? Fraction.Zero : Fraction.Of(_election.Budget, _election.TotalWeight);
        _shares = new SupportShares(_model, new SupporterTable(_model), _share);
        _purse = new Purse(context);
        _running = [.. _model.Projects];
    }

    public CountOutcome Run()
    {
        foreach (var project in Enumerable.Range(0, _election.ProjectCount).Except(_model.Projects).Where(project => _election.VotesFor(project) > 0))
            Note(SupportTransferKind.Eliminated, project, Fraction.Zero, Fraction.Zero);
        foreach (var project in _model.Free)
            _purse.Buy(project, RoundKind.Transfers, 0);
        while (_running.Count > 0 && !_purse.IsSettled && (FundSupported() || Relieve()))
            _context.CancellationToken.ThrowIfCancellationRequested();
        foreach (var project in _running)
            _outOfReach[project] = (_purse.Rounds.Count, _shares.ExactSupport(project));
        if (_rule.Exhaust)
            Exhaust();
        return new CountOutcome
        {
            Winners = _purse.Winners,
            Rounds = _purse.Rounds,
            Share = _share,
            Steps = 1,
            TieBreaks = _ties,
            ExactComparisons = _exactDecisions,
            Transfers = _transfers,
            Losers = () => [.. _purse.Losers().Select(Explain)],
        };
    }

    /// <summary>Funds the first in the order of those with enough support, and lets the excess go on.</summary>
    private bool FundSupported()
    {
        var supports = Supports(_running);
        var eligible = supports.Where(support => IsAtLeast(support.Near, support.Project, _shares.ExactSupport)).ToList();
        if (eligible.Count == 0)
            return false;
        var (winner, tied) = First(eligible, 1);
        NoteTie(winner, tied);
        var cost = _election.Costs[winner];
        var support = _shares.ExactSupport(winner);
        var lone = _shares.Exact(winner, (points, inPlay) => points == inPlay ? (BigInteger.One, BigInteger.One) : null);
        var whole = Quantity.Of(cost);
        if (Compare(lone, whole) >= 0)
        {
            var part = Quantity.Quotient(whole, lone);
            var all = Compare(lone, whole) == 0;
            Buy(winner, support, Quantity.Of(Fraction.Zero), part, (points, inPlay) => points == inPlay ? all ? null : part : Quantity.Of(Fraction.Zero));
            return true;
        }

        var others = _shares.Exact(winner, (points, inPlay) => points == inPlay ? null : (points, inPlay));
        var factor = Quantity.Quotient(Quantity.Sum((whole, BigInteger.One), (lone, BigInteger.MinusOne)), others);
        Buy(winner, support, factor, Quantity.Of(Fraction.One), (points, inPlay) => points == inPlay ? null : factor);
        return true;
    }

    /// <summary>Does what is declared when no project has enough support; false ends the count.</summary>
    private bool Relieve()
    {
        if (_rule.Shortage == SupportShortage.Stop)
            return false;
        if (_rule.Shortage == SupportShortage.Eliminate)
        {
            var (last, alsoLast) = First(Supports(_running), -1);
            NoteLastOfTied(last, alsoLast);
            _outOfReach[last] = (_purse.Rounds.Count, _shares.ExactSupport(last));
            Eliminate(last);
            _eliminated.Add(last);
            return true;
        }

        foreach (var project in _running.Where(project => !IsAtLeast(Money(project), project, ExactMoney)).ToArray())
        {
            _outOfReach[project] = (_purse.Rounds.Count, ExactMoney(project));
            _running.Remove(project);
            _eliminated.Add(project);
        }

        if (_running.Count == 0)
            return false;
        var (winner, tied) = First(Supports(_running), 1);
        NoteTie(winner, tied);
        var transfer = new MinimalTransfer(_shares, winner, _election.Costs[winner], ref _exactDecisions);
        var lone = transfer.TakesAll(1, 1) ? Quantity.Of(Fraction.One) : transfer.Factor;
        Buy(winner, _shares.ExactSupport(winner), transfer.Factor, lone, (points, inPlay) => transfer.TakesAll(points, inPlay) ? null : transfer.Factor);
        return true;
    }

    private void Exhaust()
    {
        if (_rule.Shortage == SupportShortage.Eliminate)
        {
            foreach (var project in Enumerable.Reverse(_eliminated).Where(project => !_purse.IsOut(project)).ToArray())
            {
                if (_purse.IsOut(project))
                    continue;
                if (_purse.Fits(project))
                    _purse.Buy(project, RoundKind.Completion, _model.TotalValue[project]);
                else
                    _purse.Refuse(project);
            }
        }
        else if (_rule.Shortage == SupportShortage.Transfer)
        {
            AcceptInOrder();
        }
    }

    private void AcceptInOrder()
    {
        var open = _eliminated.Where(project => !_purse.IsOut(project)).ToList();
        while (open.Count > 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            var (next, tied) = First(Supports(open), 1);
            open.Remove(next);
            if (!_purse.Fits(next))
            {
                _purse.Refuse(next);
                continue;
            }

            NoteTie(next, tied);
            _shares.Pay(next, (_, _) => null);
            _purse.Buy(next, RoundKind.Completion, _model.TotalValue[next]);
            Note(SupportTransferKind.Accepted, next, Fraction.One, Fraction.One);
            open.RemoveAll(_purse.IsOut);
        }
    }

    private void Buy(int project, Quantity support, Quantity factor, Quantity loneFactor, Func<long, long, Quantity?> pays)
    {
        var (payers, ranOut) = _shares.Pay(project, pays);
        var price = factor.ExactOrAbove(LongestFactor);
        _purse.Buy(project, new CountRound
        {
            Number = _purse.Rounds.Count + 1,
            Project = _election.ProjectIds[project],
            Kind = RoundKind.Transfers,
            Cost = _election.Costs[project],
            Price = price,
            EffectiveVotes = support.ExactOrAbove(LongestFactor) / _share,
            Supporters = _model.Supporters[project],
            Payers = payers,
            RanOut = ranOut,
            BudgetLeft = _purse.Left - _election.Costs[project],
        });
        Note(SupportTransferKind.Funded, project, price, loneFactor.ExactOrAbove(LongestFactor));
        _running.Remove(project);
        foreach (var rival in _running.Where(_purse.IsOut).ToArray())
            Eliminate(rival);
    }

    private void Eliminate(int project)
    {
        _running.Remove(project);
        _shares.TakeOut(project);
        Note(SupportTransferKind.Eliminated, project, Fraction.Zero, Fraction.Zero);
    }

    private void Note(SupportTransferKind kind, int project, Fraction factor, Fraction loneFactor) =>
        _transfers.Add(new SupportTransfer(_purse.Rounds.Count, kind, _election.ProjectIds[project], factor, loneFactor));

    private void NoteTie(int winner, List<int> tied)
    {
        if (tied.Count > 0)
            _ties.Add(_context.TieOf(_purse.Rounds.Count + 1, winner, tied));
    }

    private void NoteLastOfTied(int eliminated, List<int> stay)
    {
        if (stay.Count == 0)
            return;
        var ids = _election.ProjectIds;
        var others = stay.Skip(1).Append(eliminated).Select(other => ids[other]);
        _ties.Add(new TieBreak(_purse.Rounds.Count + 1, ids[stay[0]], [.. others], _context.Tie.Decider(stay[^1], eliminated)) { Eliminated = ids[eliminated] });
    }

    private List<(int Project, Interval Near)> Supports(IEnumerable<int> projects) =>
        [.. projects.Select(project => (project, SupportShares.Support(_shares.Groups(project))))];

    private Interval Money(int project) => _shares.Groups(project).Aggregate(Interval.Zero, (sum, group) => sum + group.Money);

    private Quantity ExactMoney(int project) => _shares.Exact(project, (_, _) => (BigInteger.One, BigInteger.One));

    private bool IsAtLeast(Interval amount, int project, Func<int, Quantity> exact)
    {
        var cost = (BigInteger)_election.Costs[project] << Quantity.NearBits;
        return amount.Low >= cost || (amount.High >= cost && Compare(exact(project), Quantity.Of(_election.Costs[project])) >= 0);
    }

    /// <summary>The first in the order (or, with sign -1, the last), and those exactly as good, in the tie order.</summary>
    private (int Project, List<int> Tied) First(List<(int Project, Interval Near)> supports, int sign)
    {
        var (best, bestNear) = supports[0];
        var tied = new List<int>();
        foreach (var (project, near) in supports.Skip(1))
        {
            var order = sign * CompareOrder(project, near, best, bestNear);
            if (order < 0)
                continue;
            if (order > 0)
                tied.Clear();
            else
                tied.Add(project);
            if (order > 0 || sign * _context.Tie.Compare(project, best) < 0)
            {
                if (order == 0)
                    tied[^1] = best;
                (best, bestNear) = (project, near);
            }
        }

        tied.Sort(_context.Tie.Compare);
        return (best, tied);
    }

    /// <summary>Above zero when the first comes before the second.</summary>
    private int CompareOrder(int a, Interval nearA, int b, Interval nearB)
    {
        BigInteger costA = _election.Costs[a];
        BigInteger costB = _election.Costs[b];
        var (left, right) = _rule.Order switch
        {
            SupportOrder.Support => (nearA, nearB),
            SupportOrder.Excess => (Plus(nearA, costB), Plus(nearB, costA)),
            _ => (nearA * costB, nearB * costA),
        };
        if (Quantity.Order(left, right) is { } order)
            return order;
        var (x, y) = (_shares.ExactSupport(a), _shares.ExactSupport(b));
        return _rule.Order switch
        {
            SupportOrder.Support => Compare(x, y),
            SupportOrder.Excess => Compare(Quantity.Sum((x, BigInteger.One), (Quantity.Of(costB), BigInteger.One)), Quantity.Sum((y, BigInteger.One), (Quantity.Of(costA), BigInteger.One))),
            _ => Compare(Quantity.Sum((x, costB)), Quantity.Sum((y, costA))),
        };
    }

    private static Interval Plus(Interval near, BigInteger amount) => near + new Interval(amount << Quantity.NearBits, amount << Quantity.NearBits);

    private int Compare(Quantity a, Quantity b) => Quantity.Compare(a, b, ref _exactDecisions);

    private LosingProject Explain(LosingProject loser)
    {
        var project = _election.IndexOf(loser.Project);
        var wasInReach = !_outOfReach.TryGetValue(project, out var reach);
        if (_purse.OutBecause(project) is { } reason && (reason != LossReason.CapReached || wasInReach || reach.Round >= loser.Round))
            return loser with { Reason = reason };
        if (wasInReach)
            return loser with { Reason = loser.Cost == 0 && _model.Supporters[project] > 0 ? LossReason.CostsNothing : LossReason.NoSupport };
        var reached = reach.Reached.ExactOrAbove(LongestFactor);
        return loser with { Reason = LossReason.SupportersOutOfMoney, Cap = null, Round = reach.Round, MoneyLeft = reached, Lacked = loser.Cost - reached };
    }
}
