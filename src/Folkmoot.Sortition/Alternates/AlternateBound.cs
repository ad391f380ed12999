namespace Folkmoot.Sortition;

/// <summary>
/// What any people standing by miss at least. For each sample every value has a price from -1 (below its minimum) to 1 (above its maximum); a person's price is the
/// sum of those of their values, and by the prices alone a choice of people is off the quotas by no less than the priced sum says. Filling a seat from anybody
/// has a price, too; whoever is cheaper in a sample saves the difference there. No choice saves more than those do who save most over all samples, so that what is
/// left is a bound. Prices are improved by steps along the supergradient (Polyak 1969) in whole numbers, in parts of 2⁻²⁰; whatever they are, the bound holds.
/// </summary>
internal sealed class AlternateBound
{
    private const int Bits = 20;
    private const long One = 1L << Bits;
    private const int Rounds = 300;
    private const long MostWork = 300_000_000;
    private readonly AlternateScene _scene;
    private readonly int _count;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly long[][] _prices;
    private readonly long[] _seat;
    private readonly long[] _saved;
    private readonly int[] _taken;

    public AlternateBound(AlternateScene scene, int count)
    {
        (_scene, _count) = (scene, count);
        (_lower, _upper) = ([.. scene.Quotas.Rows.Select(row => row.Quota.Minimum)], [.. scene.Quotas.Rows.Select(row => row.Quota.Maximum)]);
        (_saved, _taken, _seat) = (new long[scene.Rows.Length], new int[scene.Rows.Length], new long[scene.Samples.Count]);
        _prices = [.. scene.Samples.Select(sample => _lower.Select((lower, row) => sample.Counts[row] < lower ? -One : sample.Counts[row] >= _upper[row] ? One : 0).ToArray())];
        for (var sample = 0; sample < _seat.Length; sample++)
            _seat[sample] = scene.Rows.Length == 0 ? 0 : scene.Rows.Min(rows => Price(sample, rows));
    }

    /// <summary>How much is saved by a person of each kind, by the prices as they are.</summary>
    public IReadOnlyList<long> Saved => _saved;

    /// <summary>The bound, added up over all samples.</summary>
    /// <param name="missed">What is missed with people that were found, at which it ends; or what could be.</param>
    public long Find(long missed)
    {
        if (_scene.Samples.Count == 0 || _count == 0)
            return missed;
        var (best, work) = (0L, Math.Max(1L, (long)_scene.Samples.Count * _scene.Rows.Length * _scene.Quotas.Features.Count));
        for (var round = 0; round < Math.Clamp(MostWork / work, 1, Rounds) && best < missed; round++)
        {
            var now = Value();
            best = Math.Max(best, (now + One - 1) >> Bits);
            if (best < missed)
                Step((missed << Bits) - now);
        }

        return Math.Min(best, missed);
    }

    /// <summary>The bound by the prices as they are, in parts of 2⁻²⁰; afterwards it is known who saves most.</summary>
    private long Value()
    {
        Array.Clear(_saved);
        Array.Clear(_taken);
        var value = 0L;
        for (var sample = 0; sample < _prices.Length; sample++)
        {
            var (own, prices) = (_scene.Samples[sample], _prices[sample]);
            var all = Seats(own) * _seat[sample];
            for (var row = 0; row < prices.Length; row++)
                all += prices[row] * (own.Counts[row] - (prices[row] > 0 ? _upper[row] : _lower[row]));
            value += own.Times * all;
            for (var kind = 0; kind < _saved.Length; kind++)
                _saved[kind] += own.Times * Math.Max(0, _seat[sample] - Price(sample, _scene.Rows[kind]));
        }

        var left = _count;
        foreach (var kind in Enumerable.Range(0, _saved.Length).OrderByDescending(kind => _saved[kind]).ThenBy(kind => kind))
        {
            _taken[kind] = Math.Min(left, _scene.People[kind].Length);
            value -= _taken[kind] * _saved[kind];
            left -= _taken[kind];
            if (left == 0)
                break;
        }

        return value;
    }

    /// <summary>Moves the prices towards a bound that is higher by so much, if there is one.</summary>
    private void Step(long gap)
    {
        var (slopes, seats, norm) = (new long[_prices.Length][], new long[_prices.Length], 0L);
        for (var sample = 0; sample < _prices.Length; sample++)
        {
            var (own, prices) = (_scene.Samples[sample], _prices[sample]);
            var counts = (int[])own.Counts.Clone();
            seats[sample] = Seats(own);
            for (var kind = 0; kind < _taken.Length; kind++)
            {
                if (_taken[kind] == 0 || _seat[sample] <= Price(sample, _scene.Rows[kind]))
                    continue;
                seats[sample] -= _taken[kind];
                foreach (var row in _scene.Rows[kind])
                    counts[row] += _taken[kind];
            }

            slopes[sample] = [.. prices.Select((price, row) => price > 0 ? counts[row] - _upper[row] : price < 0 ? counts[row] - _lower[row]
                : Math.Max(0, counts[row] - _upper[row]) + Math.Min(0, counts[row] - _lower[row]))];
            seats[sample] *= own.Times;
            norm += seats[sample] * seats[sample];
            for (var row = 0; row < prices.Length; row++)
            {
                slopes[sample][row] *= own.Times;
                var stuck = (prices[row] == One && slopes[sample][row] > 0) || (prices[row] == -One && slopes[sample][row] < 0);
                slopes[sample][row] = stuck ? 0 : slopes[sample][row];
                norm += slopes[sample][row] * slopes[sample][row];
            }
        }

        if (norm == 0)
            return;
        for (var sample = 0; sample < _prices.Length; sample++)
        {
            _seat[sample] += gap * seats[sample] / norm;
            for (var row = 0; row < slopes[sample].Length; row++)
                _prices[sample][row] = Math.Clamp(_prices[sample][row] + (gap * slopes[sample][row] / norm), -One, One);
        }
    }

    private int Seats(DropoutSample sample) => Math.Min(sample.Free, _count);

    private long Price(int sample, int[] rows)
    {
        var price = 0L;
        foreach (var row in rows)
            price += _prices[sample][row];
        return price;
    }
}
