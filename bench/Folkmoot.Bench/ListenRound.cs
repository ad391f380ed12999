using System.Collections.Concurrent;
using System.Diagnostics;
using Folkmoot.Tests.Ballots.Crash;

namespace Folkmoot.Bench;

/// <summary>A time in which everybody answers at one pace, and how long they waited.</summary>
/// <param name="people">Who answers.</param>
/// <param name="pace">How long each of them takes from one answer to the next.</param>
/// <param name="server">The server.</param>
internal sealed class ListenRound(ListenClient[] people, TimeSpan pace, ServerProcess server)
{
    private readonly ConcurrentBag<(long Due, double Waited)> _answers = [];
    private readonly ConcurrentBag<(long Due, double Waited)> _nexts = [];
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private TimeSpan _took;
    private TimeSpan _serverCpu;
    private TimeSpan _ownCpu;

    public async Task RunAsync(TimeSpan length)
    {
        var (cpu, own, start, turns) = (server.CpuTime, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp(), new List<Task>());
        var perSecond = people.Length / pace.TotalSeconds;
        for (var n = 0; n < perSecond * length.TotalSeconds; n++)
        {
            var due = TimeSpan.FromSeconds(n / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            var (person, intended) = (people[n % people.Length], start + (long)(due.TotalSeconds * Stopwatch.Frequency));
            turns.Add(Task.Run(() => TurnAsync(person, intended)));
        }

        await Task.WhenAll(turns);
        _took = Stopwatch.GetElapsedTime(start);
        (_serverCpu, _ownCpu) = (server.CpuTime - cpu, Environment.CpuUsage.TotalTime - own);
    }

    /// <summary>Stops a measurement that would measure refusals.</summary>
    public void RequireAnswers()
    {
        if (_failures.OrderByDescending(f => f.Value).FirstOrDefault() is { Key: { } most } worst)
            throw new InvalidOperationException($"{_failures.Values.Sum():N0} of {_answers.Count + _failures.Values.Sum():N0} failed, most often ({worst.Value:N0}): {most}");
    }

    /// <summary>The row of the table.</summary>
    /// <param name="drawing">When the map was drawn.</param>
    public string Say((long From, long To) drawing)
    {
        var during = $"{Stopwatch.GetElapsedTime(drawing.From, drawing.To).TotalSeconds:F1}, {At(_answers.Where(a => a.Due >= drawing.From && a.Due <= drawing.To), 0.95):F1}, {At(_nexts.Where(a => a.Due >= drawing.From && a.Due <= drawing.To), 0.95):F1}";
        var row = $"| {pace.TotalSeconds:F0} | {_answers.Count / _took.TotalSeconds:N0} | {_answers.Count:N0} | {_failures.Values.Sum():N0} | {All(_answers)} | {All(_nexts)} | {during} | {_serverCpu.TotalMilliseconds / Math.Max(1, _nexts.Count):F2} | {_serverCpu / _took:F2} | {_ownCpu / _took:F2} | {server.PeakMemory / 1048576:N0} |";
        return string.Join("\n\n", _failures.Select(f => $"{f.Value:N0} failed: {f.Key}").Prepend(row));
    }

    private async Task TurnAsync(ListenClient person, long intended)
    {
        try
        {
            await person.AnswerAsync();
            _answers.Add((intended, Stopwatch.GetElapsedTime(intended).TotalMilliseconds));
            var asked = Stopwatch.GetTimestamp();
            await person.OpenAsync();
            _nexts.Add((asked, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException)
        {
            _failures.AddOrUpdate(e.Message, 1, (_, count) => count + 1);
        }
    }

    private static string All(IEnumerable<(long Due, double Waited)> times) => $"{At(times, 0.5):F1} / {At(times, 0.95):F1} / {At(times, 0.99):F1}";

    private static double At(IEnumerable<(long Due, double Waited)> times, double part)
    {
        var ordered = times.Select(t => t.Waited).Order().ToArray();
        return ordered.Length == 0 ? double.NaN : ordered[(int)Math.Min(ordered.Length - 1, part * ordered.Length)];
    }
}
