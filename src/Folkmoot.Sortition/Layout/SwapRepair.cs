namespace Folkmoot.Sortition;

/// <summary>
/// Mends panels that miss their quotas by exchanging people between panels, which leaves the number of panels that each type is on as it is, or by putting
/// somebody else in a seat where both types' numbers allow for it. Goes for a broken row of a broken panel, and hardly ever takes a step back: with many
/// panels there is nearly always a pair that loses nothing. Where there is none, times of more and of fewer steps back follow each other.
/// </summary>
internal sealed class SwapRepair
{
    private const int Tries = 12;
    private static readonly int[] OneStepBackIn = [100_000, 24, 100_000, 400, 100_000, 3_000, 100_000, 24, 400, 3_000, 100_000];
    private static readonly int[] Calm = [.. Enumerable.Repeat(100_000, 11)];
    private readonly TypeTable _types;
    private readonly int[][] _panels;
    private readonly int[] _activity;
    private readonly int _rows;
    private readonly SeededRandom _random;
    private readonly List<int> _broken = [];
    private readonly int[] _brokenAt;
    private readonly int[] _distance;
    private readonly TypeNeighbours _neighbours;
    private readonly List<int>[] _seatsOf;
    private readonly int[] _seatAt;
    private readonly int[] _least;
    private readonly int[] _most;
    private readonly bool _calm;

    /// <summary>Takes panels of as many types as there are seats; none has more of a type than there are people, or two of a household.</summary>
    /// <param name="types">Pool and quotas.</param>
    /// <param name="panels">The panels; they are changed.</param>
    /// <param name="least">On how many panels each type must be in all.</param>
    /// <param name="most">On how many it may be.</param>
    /// <param name="calm">Whether to exchange only and hardly ever step back, which settles most pools; otherwise seats are given to others, too, and there are times of more steps back, which settles what is left.</param>
    /// <param name="random">What decides.</param>
    public SwapRepair(TypeTable types, int[][] panels, int[] least, int[] most, bool calm, SeededRandom random)
    {
        _calm = calm;
        (_types, _panels, _least, _most, _random, _rows) = (types, panels, least, most, random, types.Lower.Length);
        (_activity, _brokenAt, _distance) = (new int[panels.Length * _rows], new int[panels.Length], new int[panels.Length]);
        (_neighbours, _seatsOf, _seatAt) = (new TypeNeighbours(types), new List<int>[types.Count], new int[panels.Length * types.Seats]);
        for (var type = 0; type < types.Count; type++)
            _seatsOf[type] = [];
        for (var panel = 0; panel < panels.Length; panel++)
        {
            for (var seat = 0; seat < types.Seats; seat++)
            {
                var type = panels[panel][seat];
                Sit((panel * types.Seats) + seat, type);
                foreach (var row in types.Rows[type])
                    _activity[(panel * _rows) + row]++;
            }

            _brokenAt[panel] = -1;
            for (var row = 0; row < _rows; row++)
                _distance[panel] += Distance(row, _activity[(panel * _rows) + row]);
            Watch(panel);
        }
    }

    /// <summary>Exchanges until every panel meets every quota; false when the steps, as many in each time, did not suffice.</summary>
    public bool Mend(long steps, CancellationToken cancellation)
    {
        foreach (var back in _calm ? Calm : OneStepBackIn)
        {
            for (var step = 0L; step < steps && _broken.Count > 0; step++)
            {
                if ((step & 0xFFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                Step(_broken[_random.Below(_broken.Count)], back);
            }
        }

        return _broken.Count == 0;
    }

    private void Step(int panel, int back)
    {
        var row = BrokenRow(panel);
        var many = _activity[(panel * _rows) + row] > _types.Upper[row];
        var own = Seat(panel, row, many);
        if (own < 0)
            return;
        var (bestPanel, bestSeat, best) = (-1, -1, int.MaxValue);
        for (var i = 0; i < Tries; i++)
        {
            // Half of the tries look for somebody who differs in this feature only, a quarter in another broken panel: two faults may mend each other.
            var (other, seat) = (i & 1) == 0 ? Near(_panels[panel][own], row, many)
                : ((i & 3) == 1 ? _broken[_random.Below(_broken.Count)] : _random.Below(_panels.Length), _random.Below(_types.Seats));
            if (other < 0 || other == panel)
                continue;
            var change = Change(panel, other, _panels[panel][own], _panels[other][seat]);
            if (change < best && Fits(panel, own, _panels[other][seat]) && Fits(other, seat, _panels[panel][own]))
                (bestPanel, bestSeat, best) = (other, seat, change);
        }

        if (!_calm && Other(_panels[panel][own], row, many) is >= 0 and var instead && Change(panel, _panels[panel][own], instead) is var alone && alone < best && Fits(panel, own, instead))
            (bestPanel, bestSeat, best) = (panel, instead, alone);
        if (bestPanel < 0 || !(best <= 0 || _random.Below(best switch { 1 => back, 2 => back * 16, _ => back * 400 }) == 0) || (_calm && best > 1))
            return;
        if (bestPanel == panel)
        {
            Put(panel, own, bestSeat);
            Watch(panel);
            return;
        }

        var (one, two) = (_panels[panel][own], _panels[bestPanel][bestSeat]);
        Put(panel, own, two);
        Put(bestPanel, bestSeat, one);
        Watch(panel);
        Watch(bestPanel);
    }

    private int BrokenRow(int panel)
    {
        var start = _random.Below(_rows);
        for (var i = 0; i < _rows; i++)
        {
            var row = (start + i) % _rows;
            if (Distance(row, _activity[(panel * _rows) + row]) > 0)
                return row;
        }

        throw new InvalidOperationException("A panel is taken for broken and is not.");
    }

    /// <summary>A seat held by somebody of the row, or by nobody of it.</summary>
    private int Seat(int panel, int row, bool of)
    {
        var start = _random.Below(_types.Seats);
        for (var i = 0; i < _types.Seats; i++)
        {
            var seat = (start + i) % _types.Seats;
            if (Array.IndexOf(_types.Rows[_panels[panel][seat]], row) >= 0 == of)
                return seat;
        }

        return -1;
    }

    /// <summary>A type that differs in the feature of a row only and may be on one more panel in the place of this one; -1 where there is none.</summary>
    private int Other(int type, int row, bool many)
    {
        if (_seatsOf[type].Count <= _least[type])
            return -1;
        var feature = _types.Pool.Quotas.Rows[row].Feature;
        var group = _neighbours.Of(type, feature);
        var start = _random.Below(group.Length);
        for (var i = 0; i < group.Length; i++)
        {
            var other = group[(start + i) % group.Length];
            if (other != type && _types.Rows[other][feature] == row != many && _seatsOf[other].Count < _most[other])
                return other;
        }

        return -1;
    }

    private int Change(int panel, int leaving, int entering)
    {
        var (from, to, at, sum) = (_types.Rows[leaving], _types.Rows[entering], panel * _rows, 0);
        for (var f = 0; f < from.Length; f++)
        {
            var (a, b) = (from[f], to[f]);
            if (a != b)
                sum += Distance(a, _activity[at + a] - 1) - Distance(a, _activity[at + a]) + Distance(b, _activity[at + b] + 1) - Distance(b, _activity[at + b]);
        }

        return sum;
    }

    /// <summary>A seat of somebody who differs in the feature of a row and in nothing else; -1 where there is nobody.</summary>
    private (int Panel, int Seat) Near(int type, int row, bool many)
    {
        var feature = _types.Pool.Quotas.Rows[row].Feature;
        var group = _neighbours.Of(type, feature);
        var start = _random.Below(group.Length);
        for (var i = 0; i < group.Length; i++)
        {
            var other = group[(start + i) % group.Length];
            if (other == type || _types.Rows[other][feature] == row == many || _seatsOf[other].Count == 0)
                continue;
            var seat = _seatsOf[other][_random.Below(_seatsOf[other].Count)];
            return (seat / _types.Seats, seat % _types.Seats);
        }

        return (-1, -1);
    }

    private void Sit(int seat, int type)
    {
        _seatAt[seat] = _seatsOf[type].Count;
        _seatsOf[type].Add(seat);
    }

    private void Rise(int seat, int type)
    {
        var seats = _seatsOf[type];
        var last = seats[^1];
        (seats[_seatAt[seat]], _seatAt[last]) = (last, _seatAt[seat]);
        seats.RemoveAt(seats.Count - 1);
    }

    private int Change(int panel, int other, int leaving, int entering)
    {
        var (from, to) = (_types.Rows[leaving], _types.Rows[entering]);
        var (here, there, sum) = (panel * _rows, other * _rows, 0);
        for (var f = 0; f < from.Length; f++)
        {
            var (a, b) = (from[f], to[f]);
            if (a == b)
                continue;
            sum += Distance(a, _activity[here + a] - 1) - Distance(a, _activity[here + a]) + Distance(b, _activity[here + b] + 1) - Distance(b, _activity[here + b])
                + Distance(b, _activity[there + b] - 1) - Distance(b, _activity[there + b]) + Distance(a, _activity[there + a] + 1) - Distance(a, _activity[there + a]);
        }

        return sum;
    }

    /// <summary>Whether a panel may take a type in the place of a seat: people enough, and nobody else of the household.</summary>
    private bool Fits(int panel, int seat, int type)
    {
        var (same, household) = (0, _types.HouseholdOf[type]);
        for (var i = 0; i < _types.Seats; i++)
        {
            var sitting = _panels[panel][i];
            if (i == seat)
                continue;
            if (sitting == type)
                same++;
            if (household >= 0 && _types.HouseholdOf[sitting] == household)
                return false;
        }

        return same < _types.Sizes[type];
    }

    private void Put(int panel, int seat, int type)
    {
        foreach (var row in _types.Rows[_panels[panel][seat]])
            Move(panel, row, -1);
        Rise((panel * _types.Seats) + seat, _panels[panel][seat]);
        Sit((panel * _types.Seats) + seat, type);
        _panels[panel][seat] = type;
        foreach (var row in _types.Rows[type])
            Move(panel, row, 1);
    }

    private void Move(int panel, int row, int by)
    {
        ref var activity = ref _activity[(panel * _rows) + row];
        _distance[panel] -= Distance(row, activity);
        activity += by;
        _distance[panel] += Distance(row, activity);
    }

    private void Watch(int panel)
    {
        if (_distance[panel] > 0 == _brokenAt[panel] >= 0)
            return;
        if (_distance[panel] > 0)
        {
            _brokenAt[panel] = _broken.Count;
            _broken.Add(panel);
            return;
        }

        var last = _broken[^1];
        (_broken[_brokenAt[panel]], _brokenAt[last]) = (last, _brokenAt[panel]);
        _broken.RemoveAt(_broken.Count - 1);
        _brokenAt[panel] = -1;
    }

    private int Distance(int row, int activity) =>
        activity < _types.Lower[row] ? _types.Lower[row] - activity : activity > _types.Upper[row] ? activity - _types.Upper[row] : 0;
}
