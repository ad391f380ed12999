namespace Folkmoot.Platform.Metrics;

/// <summary>The measurements of one instrument with one set of labels.</summary>
internal sealed class Series(double[]? bounds)
{
    private readonly Lock _turn = new();
    private readonly long[] _buckets = new long[(bounds?.Length ?? 0) + 1];
    private double _sum;
    private long _count;

    public void Add(double value)
    {
        lock (_turn)
        {
            _sum += value;
            _count++;
            if (bounds is null)
                return;
            var bucket = Array.FindIndex(bounds, bound => value <= bound);
            _buckets[bucket < 0 ? bounds.Length : bucket]++;
        }
    }

    public void Set(double value)
    {
        lock (_turn)
            _sum = value;
    }

    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (_turn)
            return (_sum, _count, [.. _buckets]);
    }
}
