using System.Runtime.Intrinsics;

namespace Folkmoot.Counting;

/// <summary>
/// Judges round by round which bridges stand: those over which one project is bought whatever the share, because the prices of all others stay above
/// its price. A price stays above another if the chords, with their bends, lie apart at both ends, or if the lowest of the one is above the highest of the other.
/// </summary>
internal sealed class LaneJudge(CountContext context, LaneState state, LaneQuotes quotes, LaneBridges bridges)
{
    private const double Smaller = 1 - (4 * Certainty.Unit);
    private const double Larger = 1 + (4 * Certainty.Unit);

    /// <summary>A candidate whose price must be asked for before it is clear which bridges stand, or null when it is.</summary>
    public int? NextToAsk(int ready, int[] winner)
    {
        for (var lane = 1; lane < LaneMoney.Lanes; lane++)
        {
            if ((bridges.Standing >> lane & 1) != 0 && !BuysAsBefore(lane, ready, winner, out var ask))
            {
                if (ask is not null)
                {
                    return ask;
                }

                bridges.Break(1 << lane);
            }
        }

        var price = Prices(winner);
        for (var candidate = 0; candidate < quotes.Fresh.Length && bridges.Standing != 0; candidate++)
        {
            var open = NotAbove(candidate, price) & bridges.Standing & state.Active & ~BoughtBy(candidate, winner);
            if (open == 0)
            {
                continue;
            }

            if (IsStale(candidate, open) && !quotes.IsAsBefore(candidate))
            {
                return candidate;
            }

            bridges.Break(open & ~PlainlyAbove(candidate, open, winner));
        }

        return null;
    }

    /// <summary>
    /// Compares cost / (value * multiplier) of two candidates exactly, each in its lane, then by the declared order; for prices that are plain quotients.
    /// </summary>
    public int ComparePlain(int a, int laneOfA, int b, int laneOfB)
    {
        var model = state.Model;
        var (x, y) = (model.Projects[a], model.Projects[b]);
        var order = model.ComparePlain(x, (long)quotes.RichValue.At(a, laneOfA), y, (long)quotes.RichValue.At(b, laneOfB));
        return order != 0 ? order : context.Tie[x].CompareTo(context.Tie[y]);
    }

    /// <summary>The prices of the winners per unit of utility, at either end of every bridge, from above.</summary>
    private readonly record struct WinnerPrice(Vector512<double> ChordAtLower, Vector512<double> ChordAtUpper, Vector512<double> Highest);

    /// <summary>Whether a lane buys what the lane before buys; where it does not, notes where between them that seems to change.</summary>
    private bool BuysAsBefore(int lane, int ready, int[] winner, out int? ask)
    {
        ask = null;
        var both = 3 << (lane - 1);
        if ((state.Active & both) == 0 || ((ready & both) == both && winner[lane] == winner[lane - 1]))
        {
            return true;
        }

        var upper = winner[lane];
        if ((ready & both) == 1 << lane)
        {
            bridges.NoteChange(lane, quotes.Affordable.At(upper, lane), 0);
        }
        else if ((ready & both) == both)
        {
            var lower = winner[lane - 1];
            ask = IsStale(upper, 1 << lane) ? upper : IsStale(lower, 1 << lane) ? lower : null;
            var ahead = quotes.Low.At(upper, lane - 1) - quotes.Low.At(lower, lane - 1);
            var behind = quotes.Low.At(lower, lane) - quotes.Low.At(upper, lane);
            var bend = BendOf(lower)[lane] + BendOf(upper)[lane];
            if (double.IsPositiveInfinity(ahead))
            {
                bridges.NoteChange(lane, quotes.Affordable.At(upper, lane), 0);
            }
            else
            {
                bridges.NoteChange(lane, ahead / (ahead + behind), bend / (ahead + behind));
            }
        }

        return false;
    }

    private WinnerPrice Prices(int[] winner)
    {
        var (lower, upper, bend) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        for (var lane = 1; lane < LaneMoney.Lanes; lane++)
        {
            if ((bridges.Standing & state.Active & 1 << lane) != 0)
            {
                lower = lower.WithElement(lane, quotes.High.At(winner[lane], lane - 1));
                upper = upper.WithElement(lane, quotes.High.At(winner[lane], lane));
                bend = bend.WithElement(lane, BendOf(winner[lane])[lane]);
            }
        }

        return new WinnerPrice((lower + bend) * Larger, (upper + bend) * Larger, lower);
    }

    private int NotAbove(int candidate, WinnerPrice price)
    {
        var upper = quotes.Low[candidate];
        var lower = LaneBridges.Before(upper);
        var bend = BendOf(candidate);
        var chordsApart = Vector512.GreaterThan((lower - bend) * Smaller, price.ChordAtLower) & Vector512.GreaterThan((upper - bend) * Smaller, price.ChordAtUpper);
        return ~(int)Vector512.ExtractMostSignificantBits(chordsApart | Vector512.GreaterThan(upper, price.Highest)) & byte.MaxValue;
    }

    /// <summary>A bend per unit of utility.</summary>
    private Vector512<double> BendOf(int candidate) =>
        bridges.PriceBend(candidate) / state.Model.Multiplier(state.Model.Projects[candidate]) * Larger;

    private static int BoughtBy(int candidate, int[] winner)
    {
        var lanes = 0;
        for (var lane = 0; lane < LaneMoney.Lanes; lane++)
        {
            lanes |= winner[lane] == candidate ? 1 << lane : 0;
        }

        return lanes;
    }

    /// <summary>Whether a candidate has not been asked since the last purchase at an end of the given bridges where it still has a price.</summary>
    private bool IsStale(int candidate, int open)
    {
        var gone = (int)Vector512.ExtractMostSignificantBits(Vector512.Equals(quotes.Low[candidate], Vector512.Create(double.PositiveInfinity)));
        return ((open | open >> 1) & ~(quotes.Fresh[candidate] | gone)) != 0;
    }

    /// <summary>The bridges over which even the lowest price of the one, compared exactly with the highest of the other, does not come first.</summary>
    private int PlainlyAbove(int candidate, int open, int[] winner)
    {
        var above = 0;
        for (var lane = 1; lane < LaneMoney.Lanes; lane++)
        {
            var isPlain = (open >> lane & 1) != 0 && quotes.PoorMoney.At(candidate, lane) == 0 && quotes.PoorMoney.At(winner[lane], lane - 1) == 0;
            above |= isPlain && ComparePlain(candidate, lane, winner[lane], lane - 1) > 0 ? 1 << lane : 0;
        }

        return above;
    }
}
