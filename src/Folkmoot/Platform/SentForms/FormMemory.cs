using System.Buffers;

namespace Folkmoot.Platform.SentForms;

/// <summary>
/// Remembers the forms that this process is doing and those it has done within the last minute. On the evening of a vote these are thousands, so what was
/// answered is kept as bytes in buffers that are used again, and leaves nothing for the collector of garbage.
/// </summary>
internal sealed class FormMemory(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>So many are remembered, and so many bytes of answers; then those that are done are forgotten early.</summary>
    private const int Most = 10_000, MostBytes = 16 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<FormKey, Known> _forms = [];
    private readonly Queue<(FormKey Key, DateTimeOffset At)> _done = new();
    private int _bytes;

    /// <summary>Takes the form on, or finds who has.</summary>
    /// <returns>The form when it is the caller's to do, else null; and what will be answered to it.</returns>
    public (SentForm? First, Task<SentAnswer?> Answer) Take(FormKey key)
    {
        lock (_lock)
        {
            Forget();
            if (_forms.TryGetValue(key, out var known))
                return (null, known.Doing?.Answer ?? Task.FromResult<SentAnswer?>(SentAnswer.Read(known.Bytes)));
            var own = new SentForm((form, answer) => End(key, form, answer));
            _forms.Add(key, new Known(own, default));
            return (own, own.Answer);
        }
    }

    private void End(FormKey key, SentForm form, SentAnswer? answer)
    {
        lock (_lock)
        {
            if (!_forms.TryGetValue(key, out var known) || known.Doing != form)
                return;
            if (answer is null)
            {
                _forms.Remove(key);
                return;
            }

            var bytes = answer.Write();
            _bytes += bytes.Array!.Length;
            _forms[key] = new Known(null, bytes);
            _done.Enqueue((key, clock.GetUtcNow()));
        }
    }

    private void Forget()
    {
        while (_done.TryPeek(out var oldest) && (clock.GetUtcNow() - oldest.At >= Life || _done.Count > Most || _bytes > MostBytes))
        {
            _done.Dequeue();
            if (!_forms.Remove(oldest.Key, out var known))
                continue;
            _bytes -= known.Bytes.Array!.Length;
            ArrayPool<byte>.Shared.Return(known.Bytes.Array);
        }
    }

    /// <summary>A form that is being done, or else the bytes of what was answered, in a buffer of the shared pool.</summary>
    private readonly record struct Known(SentForm? Doing, ArraySegment<byte> Bytes);
}
