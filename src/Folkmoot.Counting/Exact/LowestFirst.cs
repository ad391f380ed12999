namespace Folkmoot.Counting;

/// <summary>A binary heap of projects by a lower bound of their price; the lowest comes first. Filled in ascending order at the start of a run.</summary>
internal sealed class LowestFirst(int capacity)
{
    private readonly double[] _keys = new double[capacity];
    private readonly int[] _projects = new int[capacity];

    public int Count { get; private set; }

    public double LowestKey => _keys[0];

    /// <summary>Replaces the content; the keys must ascend.</summary>
    public void Fill(ReadOnlySpan<double> ascendingKeys, ReadOnlySpan<int> projects)
    {
        ascendingKeys.CopyTo(_keys);
        projects.CopyTo(_projects);
        Count = projects.Length;
    }

    public int Take()
    {
        var lowest = _projects[0];
        Count--;
        var (key, project) = (_keys[Count], _projects[Count]);
        var at = 0;
        while (true)
        {
            var child = (at * 2) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _keys[child + 1] < _keys[child])
            {
                child++;
            }

            if (_keys[child] >= key)
            {
                break;
            }

            (_keys[at], _projects[at]) = (_keys[child], _projects[child]);
            at = child;
        }

        (_keys[at], _projects[at]) = (key, project);
        return lowest;
    }

    public void Put(double key, int project)
    {
        var at = Count++;
        while (at > 0 && _keys[(at - 1) / 2] > key)
        {
            (_keys[at], _projects[at]) = (_keys[(at - 1) / 2], _projects[(at - 1) / 2]);
            at = (at - 1) / 2;
        }

        (_keys[at], _projects[at]) = (key, project);
    }
}
