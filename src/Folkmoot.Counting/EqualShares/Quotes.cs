namespace Folkmoot.Counting;

/// <summary>Finds prices in doubles with proven bounds, and exactly where the bounds leave open who runs out.</summary>
internal sealed class Quotes(SharesState state, ExactPrices exact)
{
    private readonly double[] _floor = new double[state.Model.Election.ProjectCount];
    private readonly Quote[] _plain = new Quote[state.Model.Election.ProjectCount];
    private readonly double[] _spare = new double[state.Model.Election.ProjectCount];

    /// <summary>Notes what a project costs at least per unit of value: prices never fall in the course of a run.</summary>
    public void SetFloor(int project, double price)
    {
        _floor[project] = price;
        _spare[project] = double.NegativeInfinity;
    }

    /// <summary>The price of a project now, or false when its supporters cannot pay for it, which is final.</summary>
    public bool TryGet(int project, out Quote quote)
    {
        if (IsAsBefore(project))
        {
            quote = _plain[project];
            return true;
        }

        var lists = state.Lists;
        var certainty = state.Certainty;
        double cost = state.Model.Election.Costs[project];
        double supporters = state.Model.Supporters[project];
        if (state.Chain.Count == 0 && supporters * state.Share * (1 + Certainty.Generous) < cost)
        {
            quote = default;
            return false;
        }

        var entries = lists.Live[project];
        var trial = _floor[project];
        var sums = Pass(project, trial);
        var money = sums.PoorMoney + sums.RichMoney;
        var doubt = certainty.OfMoney(supporters, entries, money);
        if (money + doubt < cost)
        {
            quote = default;
            return false;
        }

        if (sums.Broke * 4 > entries)
        {
            lists.Shorten(project, state.Money);
        }

        while (money - doubt > cost && sums.RichValue > 0)
        {
            var price = (cost - sums.PoorMoney) / sums.RichValue;
            var priceDoubt = certainty.OfPrice(supporters, entries, sums.PoorMoney, cost, sums.RichValue, price);
            var margin = certainty.Margin(priceDoubt, lists.LargestValue[project]);
            if (IsCertain(sums, trial, price, margin, lists.LargestValue[project]))
            {
                quote = Certain(project, price, priceDoubt, sums, trial);
                return true;
            }

            if (!(lists.Values is null ? sums.LeastRich < price - margin : price > trial))
            {
                break;
            }

            trial = price;
            sums = Pass(project, trial);
        }

        return TrySolve(project, out quote);
    }

    private PassSums Pass(int project, double price)
    {
        var lists = state.Lists;
        var (start, length) = (lists.Start[project], lists.Live[project]);
        var groups = lists.Groups.AsSpan(start, length);
        var weights = lists.Weights.AsSpan(start, length);
        return lists.Values is null
            ? SupporterPass.Units(groups, weights, state.Money, price)
            : SupporterPass.Values(groups, weights, lists.Values.AsSpan(start, length), state.Money, price);
    }

    private bool IsCertain(PassSums sums, double trial, double price, double margin, double largestValue)
    {
        if (state.Lists.Values is null)
        {
            return sums.LeastRich > price + margin && sums.MostPoor < price - margin;
        }

        // Margins were taken at the trial price; at the price found they differ by no more than this.
        var moved = Math.Abs(price - trial) * largestValue * (1 + (8 * Certainty.Unit));
        return sums.LeastRich > moved + margin && sums.MostPoor < -(moved + margin);
    }

    /// <summary>
    /// Whether a price that was a plain quotient is the same still: nobody can have paid more since than those who value all that was bought most, so as long as the poorest who
    /// paid in full must have had more than that to spare, all of them pay in full again.
    /// </summary>
    private bool IsAsBefore(int project) => _spare[project] - (state.Paid * (1 + Certainty.Generous)) > state.Certainty.Spare;

    private Quote Certain(int project, double price, double doubt, PassSums sums, double trial)
    {
        if (sums.PoorMoney != 0)
            return Bounded(project, price, doubt) with { RichValue = sums.RichValue };
        double largest = state.Lists.LargestValue[project];
        var spare = state.Lists.Values is null ? sums.LeastRich - price : sums.LeastRich - (Math.Abs(price - trial) * largest * (1 + Certainty.Generous));
        _spare[project] = spare + (state.Paid * (1 - Certainty.Generous));
        return _plain[project] = Bounded(project, price, 8 * Certainty.Unit * price) with { IsPlain = true, RichValue = sums.RichValue };
    }

    private Quote Bounded(int project, double price, double doubt)
    {
        double multiplier = state.Model.Multiplier(project);
        var low = Math.Max(0, price - doubt);
        _floor[project] = low;
        return new Quote
        {
            Project = project,
            Price = price,
            LowPrice = low,
            Low = low / multiplier * (1 - (4 * Certainty.Unit)),
            High = (price + doubt) / multiplier * (1 + (4 * Certainty.Unit)),
        };
    }

    private bool TrySolve(int project, out Quote quote)
    {
        if (exact.Solve(project) is not { } solution)
        {
            quote = default;
            return false;
        }

        var price = exact.Rounded(solution);
        quote = Bounded(project, price, 8 * Certainty.Unit * price) with { Exact = solution };
        return true;
    }
}
