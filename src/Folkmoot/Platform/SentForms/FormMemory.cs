namespace Folkmoot.Platform.SentForms;

/// <summary>
/// Remembers the forms that this process is doing and those it has done within the last minute. On the evening of a vote these are thousands, so what was
/// answered is kept as bytes in one ring that is filled again and again, and leaves nothing for the collector of garbage.
/// </summary>
internal sealed class FormMemory(TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>So many are remembered, and so many bytes of answers; then those that were done first are forgotten early.</summary>
    private const int Most = 10_000, MostBytes = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<FormKey, Known> _forms = [];
    private readonly Queue<(FormKey Key, DateTimeOffset At)> _done = new();
    private readonly byte[] _ring = GC.AllocateUninitializedArray<byte>(MostBytes);

    // How many bytes were ever written, and how many of them were forgotten.
    private long _written, _forgotten;

    /// <summary>Takes the form on, or finds who has.</summary>
    /// <returns>The form when it is the caller's to do, else null; and what will be answered to it.</returns>
    public (SentForm? First, Task<SentAnswer?> Answer) Take(FormKey key)
    {
        lock (_lock)
        {
            Forget(room: 0);
            if (_forms.TryGetValue(key, out var known))
                return (null, known.Doing?.Answer ?? Task.FromResult<SentAnswer?>(SentAnswer.Read(Copy(known))));
            var own = new SentForm((form, answer) => End(key, form, answer));
            _forms.Add(key, new Known(own, 0, 0));
            return (own, own.Answer);
        }
    }

    private void End(FormKey key, SentForm form, SentAnswer? answer)
    {
        var bytes = answer is null ? default : answer.Write();
        lock (_lock)
        {
            if (!_forms.TryGetValue(key, out var known) || known.Doing != form)
                return;
            if (answer is null)
            {
                _forms.Remove(key);
                return;
            }

            Forget(bytes.Length);
            _forms[key] = new Known(null, _written, bytes.Length);
            Keep(bytes.Span);
            _done.Enqueue((key, clock.GetUtcNow()));
        }
    }

    private void Forget(int room)
    {
        while (_done.TryPeek(out var oldest) && (clock.GetUtcNow() - oldest.At >= Life || _done.Count > Most || _written - _forgotten + room > MostBytes))
        {
            _done.Dequeue();
            _forms.Remove(oldest.Key, out var known);
            _forgotten = known.Start + known.Length;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var at = (int)(_written % MostBytes);
        var first = Math.Min(bytes.Length, MostBytes - at);
        bytes[..first].CopyTo(_ring.AsSpan(at));
        bytes[first..].CopyTo(_ring);
        _written += bytes.Length;
    }

    private byte[] Copy(Known known)
    {
        var at = (int)(known.Start % MostBytes);
        var first = Math.Min(known.Length, MostBytes - at);
        return [.. _ring.AsSpan(at, first), .. _ring.AsSpan(0, known.Length - first)];
    }

    /// <summary>A form that is being done, or else where in all that was ever written the bytes of its answer begin, and how many they are.</summary>
    private readonly record struct Known(SentForm? Doing, long Start, int Length);
}
