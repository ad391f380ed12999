namespace Folkmoot.Platform.Admission;

/// <summary>
/// Lets only so many requests be worked on at once. Whoever has begun something here waits for a turn, first come, first served; whoever
/// is new comes in while there is room to spare, so that a crowd at the door keeps nobody inside from finishing.
/// </summary>
internal sealed class Doorkeeper
{
    private readonly Lock _door = new();
    private readonly Queue<TaskCompletionSource> _line = new();
    private readonly int _most;
    private readonly int _mostForNew;
    private int _inside;

    public Doorkeeper(int most, int mostForNew) => (_most, _mostForNew) = (most, mostForNew);

    /// <summary>Room for this machine: a request is mostly computing, so more at once only make each other wait.</summary>
    public static Doorkeeper ForThisMachine() => new(32 * Environment.ProcessorCount, 8 * Environment.ProcessorCount);

    /// <summary>Whether somebody new may come in now; then they are inside.</summary>
    public bool TryEnter()
    {
        lock (_door)
        {
            if (_line.Count > 0 || _inside >= _mostForNew)
                return false;
            _inside++;
            return true;
        }
    }

    /// <summary>Waits for a turn.</summary>
    public ValueTask EnterAsync()
    {
        lock (_door)
        {
            if (_inside < _most)
            {
                _inside++;
                return ValueTask.CompletedTask;
            }

            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _line.Enqueue(turn);
            return new ValueTask(turn.Task);
        }
    }

    /// <summary>Goes out; whoever waits longest comes in instead.</summary>
    public void Leave()
    {
        TaskCompletionSource? next;
        lock (_door)
        {
            if (!_line.TryDequeue(out next))
                _inside--;
        }

        next?.SetResult();
    }
}
