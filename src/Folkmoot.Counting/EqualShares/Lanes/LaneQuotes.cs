using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>Prices of projects at eight shares at once, with the same proofs as <see cref="Quotes"/>. A lane in doubt is given up, to be run alone.</summary>
internal sealed class LaneQuotes
{
    private const double Unit = Certainty.Unit;
    private readonly LaneState _state;
    private readonly LaneBridges _bridges;
    private readonly double[] _firstPrice;
    private readonly LaneMoney _floor;
    private readonly LaneMoney _spare;

    public LaneQuotes(LaneState state, LaneBridges bridges)
    {
        _state = state;
        _bridges = bridges;
        var projects = state.Model.Projects;
        _floor = new LaneMoney(projects.Length);
        _spare = new LaneMoney(projects.Length);
        Low = new LaneMoney(projects.Length);
        High = new LaneMoney(projects.Length);
        Price = new LaneMoney(projects.Length);
        Doubt = new LaneMoney(projects.Length);
        Affordable = new LaneMoney(projects.Length);
        RichValue = new LaneMoney(projects.Length);
        PoorMoney = new LaneMoney(projects.Length);
        Fresh = new byte[projects.Length];
        _firstPrice = [.. projects.Select(p => (double)state.Model.Election.Costs[p] / state.Model.TotalValue[p] * (1 - (8 * Unit)))];
    }

    /// <summary>Per candidate a proven lower bound of the price per unit of utility; infinite once it is out.</summary>
    public LaneMoney Low { get; }

    /// <summary>Per candidate the upper bound found when it was last asked.</summary>
    public LaneMoney High { get; }

    /// <summary>Per candidate the price per unit of value found when it was last asked.</summary>
    public LaneMoney Price { get; }

    /// <summary>Per candidate how far that price can be from the truth.</summary>
    public LaneMoney Doubt { get; }

    public LaneMoney RichValue { get; }

    public LaneMoney PoorMoney { get; }

    /// <summary>
    /// Per candidate whose supporters lack the money in one lane and have it in the next: how far along they get it, from 0 to 1. A guess.
    /// </summary>
    public LaneMoney Affordable { get; }

    /// <summary>Per candidate the lanes in which it was asked since the last purchase.</summary>
    public byte[] Fresh { get; }

    public void Reset()
    {
        for (var candidate = 0; candidate < _firstPrice.Length; candidate++)
        {
            _floor[candidate] = Vector512.Create(_firstPrice[candidate]);
            Low[candidate] = Vector512.Create(_firstPrice[candidate] / _state.Model.Multiplier(_state.Model.Projects[candidate]) * (1 - (4 * Unit)));
            Fresh[candidate] = 0;
        }

        Affordable.Fill(Vector512.Create(double.NaN));
        DropOutOfReach();
        _spare.Fill(Vector512.Create(double.NegativeInfinity));
    }

    /// <summary>Drops those whose supporters have too little together before anything is bought.</summary>
    private void DropOutOfReach()
    {
        for (var candidate = 0; candidate < _firstPrice.Length; candidate++)
        {
            var project = _state.Model.Projects[candidate];
            var costs = Vector512.Create((double)_state.Model.Election.Costs[project]);
            var money = _state.Share * Vector512.Create((double)_state.Model.Supporters[project]);
            var dead = Vector512.LessThan(money * (1 + Certainty.Generous), costs) & _state.ActiveBits;
            if (dead != Vector512<double>.Zero)
            {
                Drop(candidate, dead);
                NoteAffordable(candidate, costs, money, dead, Vector512.AndNot(_state.ActiveBits, dead));
            }
        }
    }

    /// <summary>Where the money of the supporters reaches the cost between a lane in which it does not and the next in which it does.</summary>
    private void NoteAffordable(int candidate, Vector512<double> costs, Vector512<double> money, Vector512<double> dead, Vector512<double> alive)
    {
        var before = LaneBridges.Before(money);
        Affordable[candidate] = Vector512.ConditionalSelect(alive & LaneBridges.Before(dead), (costs - before) / (money - before), Affordable[candidate]);
    }

    /// <summary>What was found when a candidate was last asked.</summary>
    public LanePrice Found(int candidate) =>
        new() { Price = Price[candidate], Doubt = Doubt[candidate], RichValue = RichValue[candidate], PoorMoney = PoorMoney[candidate] };

    public void Drop(int candidate, Vector512<double> lanes) =>
        Low[candidate] = Vector512.ConditionalSelect(lanes, Vector512.Create(double.PositiveInfinity), Low[candidate]);

    /// <summary>
    /// Tells without a look at the supporters, if that can be told, that a candidate costs what it did when last asked: as <see cref="Quotes"/> does, in all
    /// running lanes in which it is not out.
    /// </summary>
    public bool IsAsBefore(int candidate)
    {
        var open = Vector512.LessThan(Low[candidate], Vector512.Create(double.PositiveInfinity)) & _state.ActiveBits;
        var same = Vector512.GreaterThan(_spare[candidate] - (_state.Paid * (1 + Certainty.Generous)), Certainty.OfSpare(_state.BalanceDoubt, _state.Share));
        if (Vector512.AndNot(open, same) != Vector512<double>.Zero)
        {
            return false;
        }

        Fresh[candidate] |= (byte)Vector512.ExtractMostSignificantBits(open);
        if (_bridges.Standing != 0)
        {
            _bridges.NotePrice(candidate, open, Found(candidate));
        }

        return true;
    }

    /// <summary>Asks for the price of a candidate in all running lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Ask(int candidate)
    {
        if (IsAsBefore(candidate))
        {
            return;
        }

        var project = _state.Model.Projects[candidate];
        double cost = _state.Model.Election.Costs[project];
        double supporters = _state.Model.Supporters[project];
        double largest = _state.Lists.LargestValue[project];
        var entries = _state.Lists.Live[project];
        var relative = ((LanePass.Block + ((double)entries / LanePass.Block) + 24) * Unit);
        var costs = Vector512.Create(cost);
        var trial = _floor[candidate];
        var open = Vector512.LessThan(Low[candidate], Vector512.Create(double.PositiveInfinity)) & _state.ActiveBits;
        var sums = Pass(project, trial);
        var money = sums.PoorMoney + sums.RichMoney;
        var doubt = (_state.BalanceDoubt * supporters) + (money * relative);
        var dead = Vector512.LessThan(money + doubt, costs) & open;
        open = Vector512.AndNot(open, dead);
        Drop(candidate, dead);
        if (dead != Vector512<double>.Zero)
        {
            NoteAffordable(candidate, costs, money, dead, open);
        }

        GiveUp(open & Vector512.LessThanOrEqual(money - doubt, costs));
        open &= Vector512.GreaterThan(money - doubt, costs);
        if (sums.Broke * 4 > entries)
        {
            Shorten(project);
        }

        var (price, priceDoubt, searching) = (Vector512<double>.Zero, Vector512<double>.Zero, open);
        var (richValue, poorMoney, spare) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        while (searching != Vector512<double>.Zero)
        {
            var found = (costs - sums.PoorMoney) / sums.RichValue;
            var foundDoubt = (((_state.BalanceDoubt * supporters) + ((sums.PoorMoney + costs) * relative)) / sums.RichValue) + (found * (8 * Unit));
            var margin = _state.BalanceDoubt + (foundDoubt * largest) + (_state.Share * (8 * Unit));
            var (certain, again) = Judge(sums, trial, found, margin, largest);
            var settled = searching & certain & Vector512.GreaterThan(sums.RichValue, Vector512<double>.Zero);
            price = Vector512.ConditionalSelect(settled, found, price);
            priceDoubt = Vector512.ConditionalSelect(settled, foundDoubt, priceDoubt);
            richValue = Vector512.ConditionalSelect(settled, sums.RichValue, richValue);
            poorMoney = Vector512.ConditionalSelect(settled, sums.PoorMoney, poorMoney);
            spare = Vector512.ConditionalSelect(settled, Spare(sums, trial, found, largest), spare);
            searching = Vector512.AndNot(searching, settled);
            again &= searching & Vector512.GreaterThan(sums.RichValue, Vector512<double>.Zero);
            var lost = Vector512.AndNot(searching, again);
            GiveUp(lost);
            open = Vector512.AndNot(open, lost);
            searching = again;
            if (searching != Vector512<double>.Zero)
            {
                trial = Vector512.ConditionalSelect(searching, found, trial);
                sums = Pass(project, trial);
            }
        }

        var isPlain = Vector512.Equals(poorMoney, Vector512<double>.Zero);
        priceDoubt = Vector512.ConditionalSelect(isPlain, price * (8 * Unit), priceDoubt);
        spare += _state.Paid * (1 - Certainty.Generous);
        _spare[candidate] = Vector512.ConditionalSelect(open & isPlain, spare, Vector512.Create(double.NegativeInfinity));
        Note(candidate, open, new LanePrice { Price = price, Doubt = priceDoubt, RichValue = richValue, PoorMoney = poorMoney });
    }

    /// <summary>By how much the poorest of those who pay in full have more than they pay.</summary>
    private Vector512<double> Spare(LaneSums sums, Vector512<double> trial, Vector512<double> price, double largest) => _state.Lists.Values is null
        ? sums.LeastRich - price
        : sums.LeastRich - (Vector512.Abs(price - trial) * (largest * (1 + Certainty.Generous)));

    private void Note(int candidate, Vector512<double> lanes, LanePrice found)
    {
        double multiplier = _state.Model.Multiplier(_state.Model.Projects[candidate]);
        var lowPrice = Vector512.Max(Vector512<double>.Zero, found.Price - found.Doubt);
        _floor[candidate] = Vector512.ConditionalSelect(lanes, lowPrice, _floor[candidate]);
        Low[candidate] = Vector512.ConditionalSelect(lanes, lowPrice / multiplier * (1 - (4 * Unit)), Low[candidate]);
        High[candidate] = Vector512.ConditionalSelect(lanes, (found.Price + found.Doubt) / multiplier * (1 + (4 * Unit)), High[candidate]);
        Price[candidate] = Vector512.ConditionalSelect(lanes, found.Price, Price[candidate]);
        Doubt[candidate] = Vector512.ConditionalSelect(lanes, found.Doubt, Doubt[candidate]);
        RichValue[candidate] = Vector512.ConditionalSelect(lanes, found.RichValue, RichValue[candidate]);
        PoorMoney[candidate] = Vector512.ConditionalSelect(lanes, found.PoorMoney, PoorMoney[candidate]);
        Fresh[candidate] |= (byte)Vector512.ExtractMostSignificantBits(lanes);
        if (_bridges.Standing != 0)
        {
            _bridges.NotePrice(candidate, lanes, found);
        }
    }

    /// <summary>Who is certain of who runs out, and who has to look again at the price found.</summary>
    private (Vector512<double> Certain, Vector512<double> Again) Judge(
        LaneSums sums, Vector512<double> trial, Vector512<double> price, Vector512<double> margin, double largest)
    {
        if (_state.Lists.Values is null)
        {
            return (
                Vector512.GreaterThan(sums.LeastRich, price + margin) & Vector512.LessThan(sums.MostPoor, price - margin),
                Vector512.LessThan(sums.LeastRich, price - margin));
        }

        var apart = (Vector512.Abs(price - trial) * (largest * (1 + (8 * Unit)))) + margin;
        return (
            Vector512.GreaterThan(sums.LeastRich, apart) & Vector512.LessThan(sums.MostPoor, -apart),
            Vector512.GreaterThan(price, trial));
    }

    private void GiveUp(Vector512<double> lanes) => _state.Active &= ~(int)Vector512.ExtractMostSignificantBits(lanes);

    private LaneSums Pass(int project, Vector512<double> price)
    {
        var lists = _state.Lists;
        var (start, length) = (lists.Start[project], lists.Live[project]);
        var groups = lists.Groups.AsSpan(start, length);
        var weights = lists.Weights.AsSpan(start, length);
        return lists.Values is null
            ? LanePass.Units(groups, weights, _state.Money, price, _state.ActiveBits)
            : LanePass.Values(groups, weights, lists.Values.AsSpan(start, length), _state.Money, price, _state.ActiveBits);
    }

    private void Shorten(int project)
    {
        var (money, active) = (_state.Money, _state.ActiveBits);
        _state.Lists.Shorten(project, group => (money[group] & active) != Vector512<double>.Zero);
    }
}
