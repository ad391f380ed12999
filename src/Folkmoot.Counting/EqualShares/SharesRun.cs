using System.Runtime.CompilerServices;

namespace Folkmoot.Counting;

/// <summary>
/// Runs Equal Shares at a share. Prices only rise in the course of a run, so projects wait in a heap by the last known lower bound of their price;
/// only the front is looked at again. Winners and payments are those of exact arithmetic: a decision that the proven bounds of the doubles leave
/// open is made by exact numbers for the projects concerned alone.
/// </summary>
internal sealed class SharesRun
{
    private readonly CountContext _context;
    private readonly SharesModel _model;
    private readonly SharesState _state;
    private readonly ExactPrices _exact;
    private readonly Quotes _quotes;
    private readonly LowestFirst _waiting;
    private readonly double[] _firstKeys;
    private readonly int[] _firstProjects;
    private readonly bool[] _out;
    private readonly Rivals _rivals;
    private readonly List<Quote> _dearer = [];
    private readonly List<Quote> _equal = [];
    private readonly List<int> _tied = [];
    private readonly TiedFront _front;
    private readonly Func<int, bool> _isStillTied;
    private readonly List<Bought> _bought = [];
    private readonly MoneySum _lastMoney = new();
    private readonly Natural _due = new();
    private readonly Natural _scratch = new();
    private Quote _last;
    private Quote? _stillTied;

    public SharesRun(CountContext context, SharesModel model, SupporterLists lists)
    {
        _context = context;
        _model = model;
        _state = new SharesState(model, lists);
        _exact = new ExactPrices(_state);
        _quotes = new Quotes(_state, _exact);
        _waiting = new LowestFirst(model.Projects.Length);
        _out = new bool[model.Election.ProjectCount];
        _rivals = new Rivals(context.Candidates);
        _front = new TiedFront(context.Tie);
        _isStillTied = IsStillTied;
        _firstProjects = model.Projects.AsSpan().ToArray();
        _firstKeys = [.. _firstProjects.Select(p => FirstPrice(p) / model.Multiplier(p) * (1 - (4 * Certainty.Unit)))];
        Array.Sort(_firstKeys, _firstProjects);
    }

    private readonly record struct Bought(int Project, long Payers, long RanOut, int[]? TiedWith);

    /// <summary>Decisions made by exact numbers in all runs so far.</summary>
    public long ExactDecisions => _exact.Decisions;

    /// <summary>Winners of the last run in order of purchase.</summary>
    public int[] Winners => [.. _bought.Select(b => b.Project)];

    /// <summary>What they cost together.</summary>
    public Int128 Spent { get; private set; }

    /// <summary>Runs at a share; ends early once more than <paramref name="limit"/> is spent.</summary>
    public void At(Fraction share, Int128 limit)
    {
        _state.Reset(share);
        _bought.Clear();
        _out.AsSpan().Clear();
        _rivals.Begin(_model.Free);
        _front.Clear();
        Spent = 0;
        _waiting.Fill(_firstKeys, _firstProjects);
        foreach (var project in _firstProjects)
        {
            _quotes.SetFloor(project, FirstPrice(project));
        }

        while (Spent <= limit && TryFindCheapest(out var cheapest))
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            Buy(cheapest);
        }
    }

    /// <summary>The last run in full.</summary>
    public SharesOutcome Outcome(Fraction share) => new(
        share,
        [.. _bought.Select((b, k) => new Purchase(b.Project, _state.Chain.Price(k), b.Payers, b.RanOut, b.TiedWith))],
        _state.CopyRanOutIn());

    /// <summary>Nobody can be asked for less than if all supporters paid in full.</summary>
    private double FirstPrice(int project) => (double)_model.Election.Costs[project] / _model.TotalValue[project] * (1 - (8 * Certainty.Unit));

    private bool TryFindCheapest(out Quote best)
    {
        _tied.Clear();
        _stillTied = null;
        if (_front.Take(_isStillTied, _tied) >= 0)
        {
            best = _stillTied!.Value;
            return true;
        }

        best = default;
        var found = false;
        while (_waiting.Count > 0 && (!found || _waiting.LowestKey <= best.High))
        {
            var project = _waiting.Take();
            if (_out[project] || !_quotes.TryGet(project, out var quote))
            {
                continue;
            }

            best = found ? Cheaper(best, quote) : quote;
            found = true;
        }

        foreach (var quote in _dearer)
        {
            _waiting.Put(quote.Low, quote.Project);
        }

        _dearer.Clear();
        _equal.ForEach(quote => _tied.Add(quote.Project));
        _equal.Clear();
        _front.Keep(_tied);
        return found;
    }

    /// <summary>Whether a project is exactly as cheap as the last winner was; if not, it waits for its turn.</summary>
    private bool IsStillTied(int project)
    {
        if (_out[project] || !_quotes.TryGet(project, out var quote))
        {
            return false;
        }

        if (quote.Low > _last.High || _exact.CompareWithLast(quote, _last) > 0)
        {
            _waiting.Put(quote.Low, project);
            return false;
        }

        _stillTied ??= quote;
        return true;
    }

    private Quote Cheaper(Quote best, Quote next)
    {
        var order = next.Low > best.High ? 1 : next.High < best.Low ? -1 : _exact.Compare(next, best);
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

        var nextWins = _context.Tie[next.Project] < _context.Tie[best.Project];
        _equal.Add(nextWins ? best : next);
        return nextWins ? next : best;
    }

    private void Buy(Quote quote)
    {
        var (payers, ranOut, value) = TakeTheLast(quote);
        double price;
        if (quote.Exact is { } solved)
        {
            price = _state.Chain.Add(solved.Due, solved.Value);
        }
        else
        {
            _state.Chain.Due(_model.Election.Costs[quote.Project], _lastMoney, _due, _scratch);
            price = _state.Chain.Add(_due, value);
        }

        _last = quote;
        _state.Paid += price * _state.Lists.LargestValue[quote.Project];
        Charge(quote.Project, price);
        _state.PurchaseOf[quote.Project] = _bought.Count;
        _bought.Add(new Bought(quote.Project, payers, ranOut, _tied.Count > 0 ? [.. _tied] : null));
        Spent += _model.Election.Costs[quote.Project];
        _out[quote.Project] = true;
        foreach (var rival in _rivals.After(quote.Project))
        {
            _out[rival.Project] = true;
        }
    }

    /// <summary>Takes all they have from those who run out and adds it up exactly; returns the value of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (long Payers, long RanOut, long Value) TakeTheLast(Quote quote)
    {
        var lists = _state.Lists;
        var money = _state.Money;
        _lastMoney.Clear();
        var (payers, ranOut, value) = (0L, 0L, 0L);
        var end = lists.Start[quote.Project] + lists.Live[quote.Project];
        for (var at = lists.Start[quote.Project]; at < end; at++)
        {
            var group = lists.Groups[at];
            if (money[group] <= 0)
            {
                continue;
            }

            var weight = lists.Weights[at];
            var worth = lists.Values is null ? 1 : lists.Values[at];
            payers += weight;
            if (quote.Exact is { RanOut: { } known } ? !known.Contains(group) : money[group] > quote.Price * worth)
            {
                value += (long)weight * worth;
                continue;
            }

            _state.AddMoney(_lastMoney, group, weight);
            money[group] = 0;
            _state.RanOutIn[group] = _bought.Count;
            ranOut += weight;
        }

        return (payers, ranOut, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Charge(int project, double price)
    {
        var lists = _state.Lists;
        var money = _state.Money;
        var end = lists.Start[project] + lists.Live[project];
        for (var at = lists.Start[project]; at < end; at++)
        {
            var group = lists.Groups[at];
            if (money[group] > 0)
            {
                var left = money[group] - (lists.Values is null ? price : price * lists.Values[at]);

                // Exact numbers say that something is left, however little.
                money[group] = left > 0 ? left : _state.Share * Certainty.Unit;
            }
        }
    }
}
