namespace Folkmoot.Sortition;

/// <summary>Who of the people standing by fills the free seats of one sample: as many as there are seats and people. Mended, nobody could be exchanged for another with less missed.</summary>
internal sealed class SampleFilling
{
    /// <summary>Stands for nobody in a place of those who stand by.</summary>
    public const int Empty = -1;

    private readonly AlternateScene _scene;
    private readonly DropoutSample _sample;
    private readonly int[] _lower;
    private readonly int[] _upper;
    private readonly int[] _kindAt;
    private readonly bool[] _sits;
    private int _seated;

    public SampleFilling(AlternateScene scene, DropoutSample sample, int[] lower, int[] upper, int[] kindAt)
    {
        (_scene, _sample, _lower, _upper, _kindAt, _sits) = (scene, sample, lower, upper, kindAt, new bool[kindAt.Length]);
        Counts = (int[])sample.Counts.Clone();
        for (var row = 0; row < Counts.Length; row++)
            Distance += Math.Max(0, Math.Max(lower[row] - Counts[row], Counts[row] - upper[row]));
    }

    private SampleFilling(SampleFilling other)
    {
        (_scene, _sample, _lower, _upper, _kindAt) = (other._scene, other._sample, other._lower, other._upper, other._kindAt);
        (_sits, _seated, Counts, Distance, Steps) = ((bool[])other._sits.Clone(), other._seated, (int[])other.Counts.Clone(), other.Distance, other.Steps);
    }

    /// <summary>How many samples are like this one.</summary>
    public int Times => _sample.Times;

    /// <summary>The people of each row who sit.</summary>
    public int[] Counts { get; }

    /// <summary>How far they are from the quotas, in people.</summary>
    public int Distance { get; private set; }

    /// <summary>How many people were tried in seats.</summary>
    public long Steps { get; private set; }

    public SampleFilling Copy() => new(this);

    /// <summary>Whether a seat is open that could be filled if so many people stood by.</summary>
    public bool IsOpen(int people) => _seated < Math.Min(_sample.Free, people);

    /// <summary>Distance and counts without one of those who fill a seat, for each kind of them; to be used before the next is asked for.</summary>
    public IEnumerable<(int Distance, int[] Counts)> WithOneLess()
    {
        var seen = new HashSet<int>();
        for (var place = 0; place < _sits.Length; place++)
        {
            if (!_sits[place] || !seen.Add(_kindAt[place]))
                continue;
            Move(place, -1);
            yield return (Distance, Counts);
            Move(place, 1);
        }
    }

    /// <summary>Lets somebody new at a place sit where a seat is open, and then mends the filling.</summary>
    /// <param name="place">The place.</param>
    /// <param name="people">How many people stand by, together with the new one.</param>
    /// <param name="mends">Whether to exchange people for as long as that makes what is missed less.</param>
    public void Enter(int place, int people, bool mends)
    {
        if (IsOpen(people))
            Sit(place);
        while (mends && Exchanged())
        {
        }
    }

    /// <summary>Lets somebody at a place go, and whoever is spare and fits best sit instead.</summary>
    public void Leave(int place)
    {
        if (!_sits[place])
            return;
        Rise(place);
        if (Enumerable.Range(0, _sits.Length).Where(other => other != place && IsSpare(other)).DefaultIfEmpty(Empty).MinBy(other => other == Empty ? 0 : Change(other, 1)) is >= 0 and var next)
            Sit(next);
    }

    private bool Exchanged()
    {
        for (var leaving = 0; Distance > 0 && leaving < _sits.Length; leaving++)
        {
            if (!_sits[leaving])
                continue;
            var before = Distance;
            Rise(leaving);
            for (var entering = 0; entering < _sits.Length; entering++)
            {
                if (entering == leaving || !IsSpare(entering) || Distance + Change(entering, 1) >= before)
                    continue;
                Sit(entering);
                return true;
            }

            Sit(leaving);
        }

        return false;
    }

    private bool IsSpare(int place) => !_sits[place] && _kindAt[place] != Empty;

    private void Sit(int place)
    {
        (_sits[place], _seated) = (true, _seated + 1);
        Move(place, 1);
    }

    private void Rise(int place)
    {
        (_sits[place], _seated) = (false, _seated - 1);
        Move(place, -1);
    }

    private void Move(int place, int by)
    {
        Distance += Change(place, by);
        foreach (var row in _scene.Rows[_kindAt[place]])
            Counts[row] += by;
    }

    /// <summary>By how much the distance grows when the person at a place joins (1) or goes (-1).</summary>
    private int Change(int place, int by)
    {
        Steps++;
        var change = 0;
        foreach (var row in _scene.Rows[_kindAt[place]])
        {
            var count = Counts[row];
            change += by > 0 ? (count < _lower[row] ? -1 : count >= _upper[row] ? 1 : 0) : count <= _lower[row] ? 1 : count > _upper[row] ? -1 : 0;
        }

        return change;
    }
}
