using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Folkmoot.Platform.Metrics;

/// <summary>Listens to the meters of this host and of the runtime, and keeps what they measure until somebody asks.</summary>
internal sealed class MetricStore : IDisposable
{
    private const int MostSeries = 10_000;

    private static readonly string[] Shared = ["System.Runtime", "Microsoft.EntityFrameworkCore", "Npgsql"];
    private static readonly double[] PlainSeconds = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

    private readonly IMeterFactory _own;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Series>> _instruments = new();
    private int _series;

    public MetricStore(IMeterFactory own)
    {
        _own = own;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<byte>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<short>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<float>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Take(i, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((i, value, tags, _) => Take(i, (double)value, tags));
        _listener.Start();
    }

    /// <summary>Everything measured so far, by instrument and by its labels as the text form writes them.</summary>
    public IEnumerable<(Instrument Instrument, double[]? Bounds, IReadOnlyDictionary<string, Series> Series)> Read()
    {
        _listener.RecordObservableInstruments();
        return _instruments
            .OrderBy(i => i.Key.Name, StringComparer.Ordinal)
            .Select(i => (i.Key, BoundsOf(i.Key), (IReadOnlyDictionary<string, Series>)i.Value));
    }

    public void Dispose() => _listener.Dispose();

    private bool IsOurs(Meter meter) =>
        meter.Name.StartsWith("Folkmoot.", StringComparison.Ordinal) ? ReferenceEquals(meter.Scope, _own) : Shared.Contains(meter.Name, StringComparer.Ordinal);

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = _instruments.GetOrAdd(instrument, _ => new ConcurrentDictionary<string, Series>(StringComparer.Ordinal));
        var labels = PrometheusText.Labels(tags);
        if (!all.TryGetValue(labels, out var series))
        {
            // A label with endless values would eat the memory; what comes beyond this is not told apart any more.
            if (Interlocked.Increment(ref _series) > MostSeries)
                labels = "";
            series = all.GetOrAdd(labels, _ => new Series(BoundsOf(instrument)));
        }

        if (instrument.IsObservable)
            series.Set(value);
        else
            series.Add(value);
    }

    private static double[]? BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> histogram => histogram.Advice?.HistogramBucketBoundaries is { } own ? [.. own] : PlainSeconds,
        _ when instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal) => [1, 10, 100, 1000, 10_000],
        _ => null,
    };
}
