using System.Numerics;

namespace Folkmoot.Counting;

/// <summary>Exact prices, asked for only when doubles leave a doubt. Counts how often that happens.</summary>
internal sealed class ExactPrices(SharesState state)
{
    private readonly MoneySum _money = new();
    private readonly Natural _scratch = new();
    private readonly Natural _left = new();
    private readonly Natural _right = new();

    /// <summary>Decisions settled here.</summary>
    public long Decisions { get; private set; }

    /// <summary>Whether a project is cheaper than another per unit of utility (-1), exactly as cheap (0) or dearer (1).</summary>
    public int Compare(Quote a, Quote b)
    {
        Decisions++;
        var model = state.Model;
        if (a.IsPlain && b.IsPlain)
        {
            return model.ComparePlain(a.Project, (long)a.RichValue, b.Project, (long)b.RichValue);
        }

        var (x, y) = (a.IsPlain ? null : a.Exact ?? Of(a), b.IsPlain ? null : b.Exact ?? Of(b));
        Write(_left, a, x, model.Multiplier(b.Project), y?.Value ?? (long)b.RichValue);
        Write(_right, b, y, model.Multiplier(a.Project), x?.Value ?? (long)a.RichValue);
        return Natural.Compare(_left, _right);
    }

    /// <summary>The same for a project and the winner of the last purchase, with the quote by which it was bought.</summary>
    public int CompareWithLast(Quote quote, Quote last)
    {
        Decisions++;
        var model = state.Model;
        if (quote.IsPlain && last.IsPlain)
        {
            return model.ComparePlain(quote.Project, (long)quote.RichValue, last.Project, (long)last.RichValue);
        }

        var exact = quote.IsPlain ? null : quote.Exact ?? Of(quote);
        Write(_left, quote, exact, model.Multiplier(last.Project), 1);
        _right.Set(state.Chain.LastNumerator);
        _right.Multiply((ulong)model.Multiplier(quote.Project));
        _right.Multiply((ulong)(exact?.Value ?? (long)quote.RichValue));
        return Natural.Compare(_left, _right);
    }

    /// <summary>The price of a project for which it is certain who would run out.</summary>
    public ExactQuote Of(Quote quote)
    {
        var (lists, project) = (state.Lists, quote.Project);
        _money.Clear();
        var value = 0L;
        var end = lists.Start[project] + lists.Live[project];
        for (var at = lists.Start[project]; at < end; at++)
        {
            var group = lists.Groups[at];
            var worth = lists.Values?[at] ?? 1;
            if (state.Money[group] > quote.Price * worth)
            {
                value += (long)lists.Weights[at] * worth;
            }
            else if (state.Money[group] > 0)
            {
                state.AddMoney(_money, group, lists.Weights[at]);
            }
        }

        var due = new Natural();
        state.Chain.Due(state.Model.Election.Costs[project], _money, due, _scratch);
        return new ExactQuote(due, value, null);
    }

    /// <summary>The price of a project found in exact numbers throughout, or null when its supporters do not have the money.</summary>
    public ExactQuote? Solve(int project)
    {
        Decisions++;
        var holdings = Holdings(project);
        holdings.Sort((a, b) => (a.Money * b.Value).CompareTo(b.Money * a.Value));
        var due = state.Chain.Denominator.ToBigInteger() * state.Model.Election.Costs[project];
        var value = holdings.Sum(h => h.Weight * h.Value);
        var ranOut = new HashSet<int>();
        foreach (var holding in holdings)
        {
            var (asked, held) = (due * holding.Value, holding.Money * value);
            if (asked < held)
            {
                break;
            }

            ranOut.UnionWith(holding.Groups);
            if (asked > held)
            {
                due -= holding.Money * holding.Weight;
                value -= holding.Weight * holding.Value;
            }
        }

        if (value == 0)
        {
            return null;
        }

        var exact = new Natural();
        exact.Set(due);
        return new ExactQuote(exact, value, ranOut);
    }

    /// <summary>An exact price as a double, within eight units of 2^-53 of its size.</summary>
    public double Rounded(ExactQuote quote)
    {
        _scratch.Set(state.Chain.Denominator);
        _scratch.Multiply((ulong)quote.Value);
        return quote.Due.DividedBy(_scratch);
    }

    private void Write(Natural into, Quote quote, ExactQuote? exact, long othersMultiplier, long othersValue)
    {
        if (exact is null)
        {
            into.Set(state.Chain.Denominator);
            into.Multiply((ulong)state.Model.Election.Costs[quote.Project]);
        }
        else
        {
            into.Set(exact.Due);
        }

        into.Multiply((ulong)othersMultiplier);
        into.Multiply((ulong)othersValue);
    }

    private sealed record Holding(BigInteger Money, long Value, List<int> Groups)
    {
        public long Weight { get; set; }
    }

    /// <summary>The supporters who have money, with those of the same value and the same history taken together.</summary>
    private List<Holding> Holdings(int project)
    {
        var lists = state.Lists;
        var byHistory = new Dictionary<string, Holding>(StringComparer.Ordinal);
        var end = lists.Start[project] + lists.Live[project];
        for (var at = lists.Start[project]; at < end; at++)
        {
            var group = lists.Groups[at];
            if (state.Money[group] <= 0)
            {
                continue;
            }

            var worth = lists.Values?[at] ?? 1;
            var history = History(group, worth);
            if (!byHistory.TryGetValue(history, out var holding))
            {
                _money.Clear();
                state.AddMoney(_money, group, 1);
                state.Chain.Scale(_money, _scratch);
                holding = new Holding(_scratch.ToBigInteger(), worth, []);
                byHistory.Add(history, holding);
            }

            holding.Groups.Add(group);
            holding.Weight += lists.Weights[at];
        }

        return [.. byHistory.Values];
    }

    private string History(int group, int worth)
    {
        var choices = state.Model.Election.Choices(group);
        var text = new System.Text.StringBuilder().Append(worth);
        for (var i = 0; i < choices.Length; i++)
        {
            if (state.PurchaseOf[choices[i]] >= 0 && state.Model.ValueAt(group, i) is > 0 and var value)
            {
                text.Append(' ').Append(state.PurchaseOf[choices[i]]).Append(':').Append(value);
            }
        }

        return text.ToString();
    }
}
