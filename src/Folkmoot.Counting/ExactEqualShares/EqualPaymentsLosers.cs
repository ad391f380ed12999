namespace Folkmoot.Counting;

/// <summary>Replays a run to tell when each losing project went out of reach, how far its supporters could have gone, and what they paid for instead.</summary>
internal sealed class EqualPaymentsLosers
{
    private readonly SharesModel _model;
    private readonly SupporterTable _table;
    private readonly EqualPaymentsState _state;
    private readonly IReadOnlyList<EqualPurchase> _purchases;
    private readonly int[] _projects;
    private readonly long[] _payers;
    private readonly int?[] _outAfter;
    private readonly Fraction[] _reach;
    private readonly long[][] _paidBySupporters;

    public EqualPaymentsLosers(SharesModel model, SupporterTable table, EqualPaymentsState state, Fraction share, IReadOnlyList<EqualPurchase> purchases)
    {
        (_model, _table, _state, _purchases) = (model, table, state, purchases);
        var projects = model.Election.ProjectCount;
        _projects = [.. model.Projects.Except(purchases.Select(purchase => purchase.Project))];
        _payers = [.. model.Supporters];
        _outAfter = new int?[projects];
        _reach = new Fraction[projects];
        _paidBySupporters = new long[projects][];
        foreach (var project in _projects)
            _paidBySupporters[project] = new long[purchases.Count];
        Replay(share);
    }

    public LosingProject Explain(LosingProject loser, Fraction share, int roundsBefore, LossReason? outBecause)
    {
        var project = _model.Election.IndexOf(loser.Project);
        if (_paidBySupporters[project] is not { } paid)
            return loser with { Reason = outBecause ?? (_model.Supporters[project] == 0 ? LossReason.NoSupport : LossReason.CostsNothing) };
        var shortRound = _outAfter[project] > 0 ? _outAfter[project]!.Value + roundsBefore : 0;
        if (outBecause == LossReason.CapReached && _outAfter[project] is not null && shortRound < loser.Round)
            (outBecause, loser) = (null, loser with { Cap = null });
        var amounts = paid.Select((payers, at) => new PaidInstead(_model.Election.ProjectIds[_purchases[at].Project], payers * Price(_purchases[at]))).ToList();
        var shortOfMoney = outBecause is null && _outAfter[project] is not null;
        var reached = outBecause == LossReason.CapReached;
        return loser with
        {
            Reason = outBecause ?? LossReason.SupportersOutOfMoney,
            Round = reached ? loser.Round : shortOfMoney ? shortRound : 0,
            MoneyLeft = reached ? loser.MoneyLeft : shortOfMoney ? _reach[project] : Fraction.Zero,
            Lacked = reached ? loser.Lacked : shortOfMoney ? loser.Cost - _reach[project] : Fraction.Zero,
            MoneyAtEnd = amounts.Aggregate(share * _model.Supporters[project], (left, instead) => left - instead.Amount),
            PaidInstead = [.. amounts.Where(instead => instead.Amount.Sign > 0).OrderByDescending(instead => instead.Amount)],
        };
    }

    /// <summary>How many paid the last of their money in each purchase.</summary>
    public static long[] RanOut(SharesModel model, EqualPaymentsState state, Fraction share, IReadOnlyList<EqualPurchase> purchases)
    {
        var ranOut = new long[purchases.Count];
        state.TakeBackTo(0);
        state.Share = share;
        for (var at = 0; at < purchases.Count; at++)
        {
            state.Pay(purchases[at].Project, purchases[at].Payers);
            foreach (var group in state.LastPayers())
            {
                if (state.Spent(group) >= share.ToDouble() - state.Doubt(0) && state.ExactlySpent(group) == share)
                    ranOut[at] += model.Election.Weight(group);
            }
        }

        return ranOut;
    }

    private void Replay(Fraction share)
    {
        var pays = new bool[_model.Election.GroupCount];
        _state.TakeBackTo(0);
        _state.Share = share;
        for (var bought = 0; bought <= _purchases.Count; bought++)
        {
            foreach (var project in _projects.Where(project => _outAfter[project] is null))
                CheckReach(project, bought);
            if (bought == _purchases.Count)
                return;
            _state.Pay(_purchases[bought].Project, _purchases[bought].Payers);
            foreach (var group in _state.LastPayers())
                pays[group] = true;
            foreach (var project in _projects)
                _paidBySupporters[project][bought] = Paying(project, pays);
            foreach (var group in _state.LastPayers())
                pays[group] = false;
        }
    }

    private void CheckReach(int project, int bought)
    {
        _payers[project] = _state.Afford(project, _payers[project]);
        if (_payers[project] > 0)
            return;
        _outAfter[project] = bought;
        _reach[project] = Reach(project);
    }

    /// <summary>The most that supporters could raise if all who pay paid the same.</summary>
    private Fraction Reach(int project)
    {
        var richest = _table.Groups(project).ToArray();
        Array.Sort(richest, _state.CompareSpent);
        var share = _state.Share.ToDouble();
        var (payers, most, mostRounded) = (0L, Fraction.Zero, 0.0);
        foreach (var group in richest)
        {
            payers += _model.Election.Weight(group);
            var rounded = payers * (share - _state.Spent(group));
            if (rounded + (payers * _state.Doubt(0)) + (rounded * 1e-15) < mostRounded)
                continue;
            most = Fraction.Max(most, payers * (_state.Share - _state.ExactlySpent(group)));
            mostRounded = most.ToDouble() * (1 - 1e-15);
        }

        return most;
    }

    private long Paying(int project, bool[] pays)
    {
        var paying = 0L;
        foreach (var group in _table.Groups(project))
        {
            if (pays[group])
                paying += _model.Election.Weight(group);
        }

        return paying;
    }

    private Fraction Price(EqualPurchase purchase) => Fraction.Of(_model.Election.Costs[purchase.Project], purchase.Payers);
}
