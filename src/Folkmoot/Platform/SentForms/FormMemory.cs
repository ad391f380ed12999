using System.Collections.Concurrent;

namespace Folkmoot.Platform.SentForms;

/// <summary>Remembers the forms that this process is doing and those it has done within the last minute.</summary>
internal sealed class FormMemory(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>So many are remembered; then those that are done are forgotten early.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, SentForm> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Key, SentForm Form, DateTimeOffset At)> _done = new();

    /// <summary>Takes the form on, or finds who has.</summary>
    /// <returns>The form when it is the caller's to do, else null; and what will be answered to it.</returns>
    public (SentForm? First, Task<SentAnswer?> Answer) Take(string key)
    {
        Forget();
        var own = new SentForm((form, isDone) => End(key, form, isDone));
        var there = _forms.GetOrAdd(key, own);
        return (there == own ? own : null, there.Answer);
    }

    private void End(string key, SentForm form, bool isDone)
    {
        if (isDone)
            _done.Enqueue((key, form, clock.GetUtcNow()));
        else
            _forms.TryRemove(KeyValuePair.Create(key, form));
    }

    private void Forget()
    {
        while (_done.TryPeek(out var oldest) && (clock.GetUtcNow() - oldest.At >= Life || _done.Count > Most) && _done.TryDequeue(out oldest))
            _forms.TryRemove(KeyValuePair.Create(oldest.Key, oldest.Form));
    }
}
