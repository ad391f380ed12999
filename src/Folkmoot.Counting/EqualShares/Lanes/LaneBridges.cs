using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>
/// Bridges between neighbouring lanes: proofs that every share between the two has their outcome. Bridge j joins lane j - 1, the lower share, to lane j.
/// </summary>
/// <remarks>
/// As long as the order of purchases is one and the same, a larger share never leaves a voter with less money nor makes a price higher (by
/// induction over the purchases). So who pays in full at the lower end does so at every share between, and who runs out at the upper end does so too;
/// only who runs out at the lower and not at the upper end is open. Money and prices are compared with the chord through
/// their values at the ends; their bend is a bound on how far they stray from it in between. The minimum of two straight lines that cross strays from its
/// chord by at most xy / (x + y), with x and y their distances at the ends. A price solves a sum of such minima, so it bends by no more than these and
/// the bends of the money of those who run out, divided by the value of those who pay in full. Bends are computed in doubles with the doubt of
/// the balances added and are rounded up by far more than their own rounding (<see cref="Generous"/>).
/// </remarks>
internal sealed class LaneBridges
{
    private const double Generous = LaneBends.Generous;
    private readonly LaneState _state;
    private readonly LaneMoney _priceBend;
    private readonly LaneChange[] _changes = new LaneChange[LaneMoney.Lanes];
    private LaneBends? _bend;

    public LaneBridges(LaneState state)
    {
        _state = state;
        _priceBend = new LaneMoney(state.Model.Projects.Length);
    }

    /// <summary>The bridges that still stand, as bits.</summary>
    public int Standing { get; private set; }

    /// <summary>In every lane the number that the lane before holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Before(Vector512<double> lanes) => Vector512.Shuffle(lanes, Vector512.Create(0L, 0, 1, 2, 3, 4, 5, 6));

    /// <summary>Begins a run with the given bridges.</summary>
    public void Reset(int wanted)
    {
        Standing = wanted;
        _changes.AsSpan().Fill(LaneChange.Unknown);
        if (wanted == 0)
        {
            return;
        }

        _bend ??= new LaneBends(_state.Model.Election.GroupCount + 1);
        _bend.Clear();
        _priceBend.Fill(Vector512<double>.Zero);
    }

    public void Break(int bridges) => Standing &= ~bridges;

    /// <summary>Where along a broken bridge the outcome seems to change. A guess that proves nothing.</summary>
    public LaneChange Change(int bridge) => _changes[bridge];

    public void NoteChange(int bridge, double along, double unclear) => _changes[bridge] = new LaneChange(along, unclear);

    /// <summary>By how much the price of a candidate per unit of value bends at most between lanes; infinite where it had no price in one of them.</summary>
    public Vector512<double> PriceBend(int candidate) => _priceBend[candidate];

    /// <summary>Works out the bend of a price just found in the given lanes.</summary>
    public void NotePrice(int candidate, Vector512<double> lanes, LanePrice found)
    {
        var both = lanes & Before(lanes);
        var bend = Vector512<double>.Zero;
        if (Vector512.AndNot(both, found.IsPlainAcross()) != Vector512<double>.Zero)
        {
            var spread = Before(found.Price) - found.Price + found.Doubt + Before(found.Doubt);
            bend = Vector512.Min(Strays(_state.Model.Projects[candidate], found) / Before(found.RichValue), spread) * Generous;
        }

        _priceBend[candidate] = Vector512.ConditionalSelect(both, bend, Vector512.Create(double.PositiveInfinity));
    }

    /// <summary>Carries the bends of the supporters' money over a purchase; to be called before they pay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Buy(int candidate, LanePrice about, Vector512<double> lanes)
    {
        var priceBend = _priceBend[candidate];
        if ((priceBend & lanes & LaneState.Bits(Standing)) == Vector512<double>.Zero)
        {
            return;
        }

        var project = _state.Model.Projects[candidate];
        var (start, length) = (_state.Lists.Start[project], _state.Lists.Live[project]);
        var groups = _state.Lists.Groups.AsSpan(start, length);
        var values = _state.Lists.Values is { } all ? all.AsSpan(start, length) : default;
        var doubt = Doubt(project, about);
        ref var money = ref _state.Money.First;
        var bends = _bend!;
        unchecked
        {
            for (var at = 0; at < groups.Length; at++)
            {
                var ahead = groups[Math.Min(at + LaneMoney.Ahead, groups.Length - 1)];
                LaneMoney.Prefetch(ref money, ahead);
                bends.Prefetch(ahead);
                var worth = values.IsEmpty ? Vector512<double>.One : Vector512.Create((double)values[at]);
                var left = Vector512.LoadUnsafe(ref Unsafe.Add(ref money, (nint)groups[at] * LaneMoney.Lanes)) - (about.Price * worth);
                var bend = bends[groups[at]];
                var before = Before(left);
                var isRich = Vector512.GreaterThan(left, Vector512<double>.Zero);
                var wasPoor = Vector512.LessThanOrEqual(before, Vector512<double>.Zero);
                var grown = bend + (worth * priceBend);
                var after = Vector512.Min(grown, left - before + doubt + doubt);
                if ((wasPoor & isRich) != Vector512<double>.Zero)
                {
                    after = Vector512.ConditionalSelect(wasPoor, Vector512.Min(grown + Kink(before, left) + doubt, left + doubt), after);
                }

                bends.Raise(groups[at], Vector512.ConditionalSelect(lanes, isRich & after, bend));
            }
        }
    }

    /// <summary>By how much the payments of all supporters at the chord of the price can miss the cost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector512<double> Strays(int project, LanePrice found)
    {
        var (start, length) = (_state.Lists.Start[project], _state.Lists.Live[project]);
        var groups = _state.Lists.Groups.AsSpan(start, length);
        var weights = _state.Lists.Weights.AsSpan(start, length);
        var values = _state.Lists.Values is { } all ? all.AsSpan(start, length) : default;
        var doubt = Doubt(project, found);
        var standing = LaneState.Bits(Standing);
        var sum = Vector512<double>.Zero;
        ref var money = ref _state.Money.First;
        unchecked
        {
            for (var at = 0; at < groups.Length; at++)
            {
                LaneMoney.Prefetch(ref money, groups[Math.Min(at + LaneMoney.Ahead, groups.Length - 1)]);
                var price = values.IsEmpty ? found.Price : found.Price * Vector512.Create((double)values[at]);
                var left = Vector512.LoadUnsafe(ref Unsafe.Add(ref money, (nint)groups[at] * LaneMoney.Lanes)) - price;
                var before = Before(left);
                var wasPoor = Vector512.LessThanOrEqual(before, Vector512<double>.Zero);
                if ((wasPoor & standing) == Vector512<double>.Zero)
                {
                    continue;
                }

                var isRich = Vector512.GreaterThan(left, Vector512<double>.Zero);
                var stray = _bend![groups[at]];
                if ((isRich & wasPoor) != Vector512<double>.Zero)
                {
                    stray += Vector512.ConditionalSelect(isRich & wasPoor, Kink(before, left) + doubt, Vector512<double>.Zero);
                }

                sum += (wasPoor & stray) * Vector512.Create((double)weights[at]);
            }
        }

        return sum;
    }

    /// <summary>How far the minimum of two lines strays from its chord, with their distance below zero at one end and above at the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Kink(Vector512<double> below, Vector512<double> above) => below * above / (below - above);

    /// <summary>How far the difference of money and price times value can be from the truth at either end.</summary>
    private Vector512<double> Doubt(int project, LanePrice found)
    {
        var doubt = _state.BalanceDoubt + (found.Doubt * _state.Lists.LargestValue[project]) + (_state.Share * (8 * Certainty.Unit));
        return Vector512.Max(doubt, Before(doubt));
    }
}
