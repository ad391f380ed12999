namespace Folkmoot.Counting;

/// <summary>Counts by Exact Equal Shares: runs, raises the shares as declared, and writes the account.</summary>
internal sealed class ExactEqualSharesCount
{
    private readonly CountContext _context;
    private readonly ExactEqualSharesRule _rule;
    private readonly Election _election;
    private readonly SharesModel _model;
    private readonly SupporterTable _table;
    private readonly EqualPaymentsState _state;
    private readonly EqualPaymentsRun _run;
    private long _steps = 1;

    public ExactEqualSharesCount(CountContext context, ExactEqualSharesRule rule)
    {
        if (rule.Utility is not (Utility.Cost or Utility.Cardinality))
            throw new CountException("Exact Equal Shares needs projects that are worth the same to all their supporters; choose utility from cost or cardinality.");
        (_context, _rule, _election) = (context, rule, context.Election);
        _model = new SharesModel(context, rule.Utility, 0);
        _table = new SupporterTable(_model);
        _state = new EqualPaymentsState(_model, _table);
        _run = new EqualPaymentsRun(context, _model, _state);
    }

    public CountOutcome Run()
    {
        var share = _election.TotalWeight == 0 ? Fraction.Zero : Fraction.Of(_election.Budget, _election.TotalWeight);
        if (_rule.Raise == ShareRaise.Off)
            _run.At(share);
        else
            share = Raised(share);
        EqualPurchase[] purchases = [.. _run.Purchases];
        var purse = new Purse(_context);
        var ties = new List<TieBreak>();
        foreach (var project in _model.Free)
            purse.Buy(project, RoundKind.EqualPayments, 0);
        var ranOut = EqualPaymentsLosers.RanOut(_model, _state, share, purchases);
        for (var at = 0; at < purchases.Length; at++)
        {
            if (purchases[at].TiedWith is { } tied)
                ties.Add(_context.TieOf(purse.Rounds.Count + 1, purchases[at].Project, tied));
            purse.Buy(purchases[at].Project, Round(purchases[at], ranOut[at], purse));
        }

        Leftover.Spend(_context, _rule.Complete, _model, purse);
        return new CountOutcome
        {
            Winners = purse.Winners,
            Rounds = purse.Rounds,
            Share = share,
            Steps = _steps,
            TieBreaks = ties,
            ExactComparisons = _state.ExactDecisions,
            Losers = () => Losers(purse, share, purchases),
        };
    }

    /// <summary>Raises the share until the declared stop, leaves the run at the share whose outcome stands, and returns that.</summary>
    private Fraction Raised(Fraction share)
    {
        var search = new NextShare(_context, _model, _table, _state);
        var losersOnly = _rule.Raise == ShareRaise.AddOptSkip;
        _run.At(share, losersOnly ? null : search);
        var (stands, spent) = (share, _run.Spent);
        while (!EverythingWon() && (losersOnly ? search.FoundForLosers(_run.Purchases) : search.Found()) is { } next)
        {
            if (_steps >= _rule.MaximumSteps)
                throw new CountException($"The share was raised {_rule.MaximumSteps} times without reaching the stop; pass over changes of payers (add-opt-skip) or stop at overspending.");
            share = next.Share;
            if (losersOnly)
                _run.At(share);
            else
                _run.At(share, next.Unchanged, search);
            _steps++;
            _context.Progress?.Report(new CountProgress(_steps, share, _run.Purchases.Count, (long)Int128.Min(_run.Spent, long.MaxValue)));
            var fits = _run.Spent <= _election.Budget;
            if (!fits && _rule.RaiseUntil == RaiseStop.Overspend)
                break;
            if (fits && (_run.Spent > spent || _rule.RaiseUntil == RaiseStop.Overspend))
                (stands, spent) = (share, _run.Spent);
        }

        _run.At(stands);
        return stands;
    }

    private bool EverythingWon()
    {
        var open = new HashSet<int>(_model.Projects);
        var rivals = new Rivals(_context.Candidates);
        rivals.Begin(_model.Free);
        foreach (var purchase in _run.Purchases)
        {
            open.Remove(purchase.Project);
            open.ExceptWith(rivals.After(purchase.Project).Select(rival => rival.Project));
        }

        return open.Count == 0;
    }

    private CountRound Round(EqualPurchase purchase, long ranOut, Purse purse)
    {
        var price = Fraction.Of(purse.Cost(purchase.Project), purchase.Payers);
        return new CountRound
        {
            Number = purse.Rounds.Count + 1,
            Project = _election.ProjectIds[purchase.Project],
            Kind = RoundKind.EqualPayments,
            Cost = purse.Cost(purchase.Project),
            Price = price,
            Rho = price / _model.Multiplier(purchase.Project),
            EffectiveVotes = purchase.Payers,
            Supporters = _model.Supporters[purchase.Project],
            Payers = purchase.Payers,
            RanOut = ranOut,
            BudgetLeft = purse.Left - purse.Cost(purchase.Project),
        };
    }

    private IReadOnlyList<LosingProject> Losers(Purse purse, Fraction share, EqualPurchase[] purchases)
    {
        var replayed = new EqualPaymentsLosers(_model, _table, _state, share, purchases);
        return [.. purse.Losers().Select(loser => replayed.Explain(loser, share, _model.Free.Length, purse.OutBecause(_election.IndexOf(loser.Project))))];
    }
}
