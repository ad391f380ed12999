namespace Folkmoot.Platform.Admission;

/// <summary>
/// Lets only so many requests be worked on at once. Whoever has begun something here waits for a turn, first come, first served; whoever
/// is new waits behind all of them, and only while the line at the door is short, so that a crowd keeps nobody inside from finishing.
/// </summary>
/// <param name="most">How many are inside at once.</param>
/// <param name="mostNew">How many who are new may wait.</param>
internal sealed class Doorkeeper(int most, int mostNew)
{
    private readonly Lock _door = new();
    private readonly Queue<TaskCompletionSource> _begun = new();
    private readonly Queue<TaskCompletionSource> _new = new();
    private int _inside;

    /// <summary>Room for this machine: a request is mostly computing, so more at once only make each other wait.</summary>
    public static Doorkeeper ForThisMachine() => new(16 * Environment.ProcessorCount, 64 * Environment.ProcessorCount);

    /// <summary>Waits for a turn.</summary>
    public Task EnterAsync()
    {
        lock (_door)
            return TryGoIn() ? Task.CompletedTask : Wait(_begun);
    }

    /// <summary>Waits for a turn of somebody new; null when the line is too long to join.</summary>
    public Task? TryEnterAsync()
    {
        Task? turn = null;
        lock (_door)
        {
            if (TryGoIn())
                turn = Task.CompletedTask;
            else if (_new.Count < mostNew)
                turn = Wait(_new);
        }

        return turn;
    }

    /// <summary>Goes out; whoever is next comes in instead.</summary>
    public void Leave()
    {
        TaskCompletionSource? next;
        lock (_door)
        {
            if (!_begun.TryDequeue(out next) && !_new.TryDequeue(out next))
                _inside--;
        }

        next?.SetResult();
    }

    private bool TryGoIn()
    {
        if (_inside >= most)
            return false;
        _inside++;
        return true;
    }

    private static Task Wait(Queue<TaskCompletionSource> line)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        line.Enqueue(turn);
        return turn.Task;
    }
}
