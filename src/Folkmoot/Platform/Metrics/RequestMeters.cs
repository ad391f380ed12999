using System.Diagnostics.Metrics;

namespace Folkmoot.Platform.Metrics;

/// <summary>Counts and times requests by route, method and status. Routes are patterns, so no code or name gets into a metric.</summary>
internal sealed class RequestMeters
{
    private static readonly double[] Seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Histogram<double> _duration;

    public RequestMeters(IMeterFactory meters) =>
        _duration = meters.Create("Folkmoot.Http").CreateHistogram(
            "folkmoot.http.request.duration", "s", "Time to answer a request.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    public void Answered(string method, string route, int status, TimeSpan took) =>
        _duration.Record(
            took.TotalSeconds,
            new KeyValuePair<string, object?>("method", method),
            new KeyValuePair<string, object?>("route", route),
            new KeyValuePair<string, object?>("status", status));
}
