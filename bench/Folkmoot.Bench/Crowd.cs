using System.Collections.Concurrent;

namespace Folkmoot.Bench;

/// <summary>What became of a crowd of visitors.</summary>
internal sealed class Crowd
{
    private readonly ConcurrentBag<double>[] _times = [[], [], [], []];
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private int _letIn;
    private int _waiting;
    private int _finished;

    public required int Rate { get; init; }

    public required TimeSpan Length { get; init; }

    public TimeSpan Took { get; set; }

    public double ServerCpu { get; set; }

    public double OwnCpu { get; set; }

    public int LetIn => _letIn;

    public int Waiting => _waiting;

    public int Finished => _finished;

    public int Failed => _failures.Values.Sum();

    public IEnumerable<KeyValuePair<string, int>> Failures => _failures;

    public double FinishedPerSecond => _finished / Took.TotalSeconds;

    /// <param name="step">Which step: open, identify, vote, finish.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="let">Whether the visitor was let in; else asked to wait.</param>
    public void Add(int step, TimeSpan time, bool let)
    {
        _times[step].Add(time.TotalMilliseconds);
        if (step == 0)
            Interlocked.Increment(ref let ? ref _letIn : ref _waiting);
    }

    public void Finish() => Interlocked.Increment(ref _finished);

    public void Fail(string what) => _failures.AddOrUpdate(what, 1, (_, times) => times + 1);

    /// <summary>The time that the given share of a step's calls stayed within, in milliseconds.</summary>
    public double At(int step, double share)
    {
        var sorted = _times[step].Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
