using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Counts by Equal Shares with Bounded Overspending and writes the account.</summary>
internal sealed class OverspendingCount
{
    private const int LongestPrice = 1024;
    private readonly CountContext _context;
    private readonly BoundedOverspendingRule _rule;
    private readonly Election _election;
    private readonly SharesModel _model;
    private readonly SupporterTable _table;
    private readonly Fraction _share;
    private readonly OverspendingPurses _purses;
    private readonly OfferFinder _finder;
    private readonly LowestFirst _waiting;
    private readonly Purse _purse;
    private readonly List<TieBreak> _ties = [];
    private readonly List<List<BalanceMove>> _moves = [];
    private readonly List<int> _tied = [];
    private readonly List<Offer> _equal = [];
    private readonly List<Offer> _dearer = [];
    private readonly TiedFront _front;
    private readonly Func<int, bool> _isStillTied;
    private Offer? _last;
    private Offer? _stillTied;

    public OverspendingCount(CountContext context, BoundedOverspendingRule rule)
    {
        (_context, _rule, _election) = (context, rule, context.Election);
        _model = new SharesModel(context, rule.Utility, rule.BordaLast);
        _table = new SupporterTable(_model);
        _share = _election.TotalWeight == 0 ? Fraction.Zero : Fraction.Of(_election.Budget, _election.TotalWeight);
        _purses = new OverspendingPurses(_model, _table, _share);
        _finder = new OfferFinder(_model, _purses);
        _waiting = new LowestFirst(_model.Projects.Length);
        _purse = new Purse(context);
        _front = new TiedFront(context.Tie);
        _isStillTied = IsStillTied;
    }

    public CountOutcome Run()
    {
        foreach (var project in _model.Free)
            _purse.Buy(project, RoundKind.Shares, 0);
        RefuseMisfits();
        foreach (var project in _model.Projects)
            _waiting.Put(0, project);
        while (!_purse.IsSettled && FindBest() is { } best)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(best);
            RefuseMisfits();
        }

        var shares = _purse.Rounds.Count;
        Leftover.Spend(_context, _rule.Complete, _model, _purse);
        return new CountOutcome
        {
            Winners = _purse.Winners,
            Rounds = _purse.Rounds,
            Share = _share,
            Steps = 1,
            TieBreaks = _ties,
            ExactComparisons = _finder.ExactDecisions,
            Losers = () => new OverspendingLosers(_model, _table, _purses, _purse, _moves, _purse.Rounds.Take(shares).ToArray()).Explain(),
        };
    }

    private void RefuseMisfits()
    {
        foreach (var project in _model.Projects.Where(project => !_purse.IsOut(project) && !_purse.Fits(project)))
            _purse.Refuse(project);
    }

    /// <summary>The offer with the least ρ/α; looks again only at projects that may still be better than the best found.</summary>
    private Offer? FindBest()
    {
        _tied.Clear();
        _stillTied = null;
        if (_front.Take(_isStillTied, _tied) >= 0)
            return _stillTied;
        var best = (Offer?)null;
        while (_waiting.Count > 0 && (best is null || _waiting.LowestKey <= best.Worth.High))
        {
            var project = _waiting.Take();
            if (!_purse.IsOut(project) && _purse.Fits(project) && _finder.Best(project) is { } offer)
                best = best is null ? offer : Better(best, offer);
        }

        _dearer.ForEach(offer => _waiting.Put(offer.Worth.Low, offer.Project));
        _dearer.Clear();
        _tied.AddRange(_equal.Select(offer => offer.Project));
        _equal.Clear();
        _front.Keep(_tied);
        return best;
    }

    /// <summary>Whether a project is exactly as good as the last winner was; if not, it waits for its turn.</summary>
    private bool IsStillTied(int project)
    {
        if (_purse.IsOut(project) || !_purse.Fits(project) || _finder.Best(project) is not { } offer)
            return false;
        if (Offer.Compare(offer, _last!, ref _finder.ExactDecisions) > 0)
        {
            _waiting.Put(offer.Worth.Low, project);
            return false;
        }

        _stillTied ??= offer;
        return true;
    }

    private Offer Better(Offer best, Offer next)
    {
        var order = Offer.Compare(next, best, ref _finder.ExactDecisions);
        if (order > 0)
        {
            _dearer.Add(next);
            return best;
        }

        if (order < 0)
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

    private void Buy(Offer offer)
    {
        var price = offer.Price();
        var moves = _purses.Pay(offer.Project, offer.Holdings, price, ref _finder.ExactDecisions);
        _moves.Add(moves);
        _last = offer;
        if (_tied.Count > 0)
            _ties.Add(_context.TieOf(_purse.Rounds.Count + 1, offer.Project, _tied));
        _purse.Buy(offer.Project, Round(offer, price, moves));
    }

    private CountRound Round(Offer offer, Quantity price, List<BalanceMove> moves)
    {
        var shown = price.ExactOrAbove(LongestPrice);
        return new CountRound
        {
            Number = _purse.Rounds.Count + 1,
            Project = _election.ProjectIds[offer.Project],
            Kind = RoundKind.Shares,
            Cost = offer.Cost,
            Price = shown,
            Rho = shown / offer.Multiplier,
            EffectiveVotes = offer.Cost / shown,
            Supporters = _model.Supporters[offer.Project],
            Payers = moves.Sum(move => _election.Weight(move.Group)),
            RanOut = moves.Where(move => move.To == OverspendingPurses.Nothing).Sum(move => _election.Weight(move.Group)),
            Overspent = offer.Covered is null ? Fraction.Zero : Overspent(offer.Cost, moves),
            BudgetLeft = _purse.Left - offer.Cost,
        };
    }

    private Fraction Overspent(long cost, List<BalanceMove> moves)
    {
        var terms = new List<(Quantity, BigInteger)> { (Quantity.Of(cost), BigInteger.One) };
        foreach (var step in moves.GroupBy(move => (move.From, move.To)))
        {
            var weight = (BigInteger)step.Sum(move => _election.Weight(move.Group));
            terms.Add((_purses.Money(step.Key.From), -weight));
            terms.Add((_purses.Money(step.Key.To), weight));
        }

        return Fraction.Max(Fraction.Zero, Quantity.Sum(terms).ExactOrAbove(LongestPrice));
    }
}
