using System.Diagnostics.Metrics;

namespace Folkmoot.Platform.Jobs;

/// <summary>Counts how jobs end.</summary>
internal sealed class JobMeters
{
    private readonly Counter<long> _ended;

    public JobMeters(IMeterFactory meters) =>
        _ended = meters.Create("Folkmoot.Jobs").CreateCounter<long>("folkmoot.jobs.ended", description: "Runs of jobs by kind and how they ended.");

    public void Ended(string kind, string ending) => _ended.Add(1, new KeyValuePair<string, object?>("kind", kind), new KeyValuePair<string, object?>("ending", ending));
}
