namespace Folkmoot.Platform.Jobs;

/// <summary>Tells the runner of this process that there may be something to do.</summary>
internal sealed class JobSignal : IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    public void Ring()
    {
        lock (_bell)
        {
            // It rings already when nobody has heard it yet.
            if (_bell.CurrentCount == 0)
                _bell.Release();
        }
    }

    /// <summary>Waits for the bell, and no longer than given.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _bell.WaitAsync(longest, cancellationToken);

    public void Dispose() => _bell.Dispose();
}
