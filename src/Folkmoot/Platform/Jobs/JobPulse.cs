using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Jobs;

/// <summary>Keeps a running job's lease alive and writes its progress, at most once a second; a lost lease stops the run.</summary>
internal sealed class JobPulse : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private const int BeatsWithoutNews = 30;

    private readonly JobStore _store;
    private readonly Guid _job;
    private readonly Guid _worker;
    private readonly CancellationTokenSource _lost;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _beating;
    private volatile Progress _told = new(0, "");

    public JobPulse(JobStore store, Guid job, Guid worker, CancellationTokenSource lost, ILogger log)
    {
        (_store, _job, _worker, _lost, _log) = (store, job, worker, lost, log);
        _beating = BeatAsync();
    }

    public string Message => _told.Message;

    public void Report(int permille, string message) =>
        _told = new Progress(Math.Clamp(permille, 0, 1000), message.Length > 1000 ? message[..1000] : message);

    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await _beating;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _end.Dispose();
    }

    private async Task BeatAsync()
    {
        var written = _told;
        for (var quiet = 0; ; quiet++)
        {
            await Task.Delay(Beat, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_end.IsCancellationRequested)
                return;
            var told = _told;
            if (ReferenceEquals(told, written) && quiet < BeatsWithoutNews)
                continue;
            quiet = 0;
            written = told;
            await RenewAsync(told);
        }
    }

    private async Task RenewAsync(Progress told)
    {
        try
        {
            if (!await _store.RenewAsync(_job, _worker, told.Permille, told.Message, _end.Token))
                await _lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The run has ended meanwhile; its end is what is written next.
        }
        catch (Exception failure)
        {
            _log.LogWarning("The progress of job {Job} could not be written: {Failure}", _job, Failures.Describe(failure));
        }
    }

    private sealed record Progress(int Permille, string Message);
}
