using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Database;

/// <summary>
/// Writes what many send at the same time. Saves that arrive together are written in one transaction, so that they share the wait for the disk; a save is answered only when its
/// transaction is durable.
/// </summary>
/// <param name="database">Where to write.</param>
/// <param name="what">What one save is, for the log.</param>
/// <param name="log">Hears of saves that failed.</param>
public abstract class GroupWriter<TSave, TOutcome>(IDatabaseProvider database, string what, ILogger log) : BackgroundService
{
    private const int MaxBatch = 256;

    private readonly Channel<Request> _queue = Channel.CreateBounded<Request>(new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>How many write side by side: one on SQLite, which has only one place for writers, several on PostgreSQL.</summary>
    protected virtual int Writers => database.Kind == DatabaseKind.Sqlite ? 1 : 4;

    /// <summary>Writes one save, together with whatever else waits.</summary>
    /// <returns>What became of it, only after it is durable.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; it may or may not have been saved.</exception>
    public async Task<TOutcome> SaveAsync(TSave save, CancellationToken cancellationToken)
    {
        var request = new Request(save, new TaskCompletionSource<TOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(request, cancellationToken);
        return await request.Answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Prepares the statements on a connection, which the batch disposes.</summary>
    protected abstract IGroupBatch<TSave, TOutcome> Prepare(DbConnection connection);

    /// <summary>Whether what a batch threw is the fault of a save, whose sender hears of it, and none of the platform's.</summary>
    protected virtual bool IsRefusal(Exception thrown) => false;

    /// <summary>Hears what became of a batch.</summary>
    protected virtual void Saved(IReadOnlyList<TOutcome> outcomes)
    {
    }

    protected sealed override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteAsync(stoppingToken)));

    private async Task WriteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        var batch = new List<Request>(MaxBatch);
        IGroupBatch<TSave, TOutcome>? writer = null;
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stopping))
            {
                while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var request))
                    batch.Add(request);
                if (batch.Count > 0)
                    writer = await WriteBatchAsync(writer, batch);
                batch.Clear();
            }
        }
        catch (OperationCanceledException)
        {
            while (_queue.Reader.TryRead(out var request))
                request.Answer.TrySetCanceled(CancellationToken.None);
        }
        finally
        {
            if (writer is not null)
                await writer.DisposeAsync();
        }
    }

    /// <summary>Writes a batch; when that fails, each save alone, so that one bad request or one broken connection fails nobody else.</summary>
    private async Task<IGroupBatch<TSave, TOutcome>?> WriteBatchAsync(IGroupBatch<TSave, TOutcome>? writer, List<Request> batch)
    {
        try
        {
            writer ??= Prepare(await database.OpenAsync(CancellationToken.None));
            var outcomes = await writer.WriteAsync([.. batch.Select(r => r.Save)]);
            Saved(outcomes);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Answer.TrySetResult(outcomes[i]);
            return writer;
        }
        catch (Exception e)
        {
            if (writer is not null)
                await writer.DisposeAsync();
            if (batch.Count == 1)
            {
                if (!IsRefusal(e))
                    log.LogError(e, "{What} could not be saved", what);
                batch[0].Answer.TrySetException(e);
                return null;
            }

            if (!IsRefusal(e))
                log.LogWarning(e, "{What}: {Count} could not be saved together; saving them one by one", what, batch.Count);
            writer = null;
            foreach (var request in batch)
                writer = await WriteBatchAsync(writer, [request]);
            return writer;
        }
    }

    private sealed record Request(TSave Save, TaskCompletionSource<TOutcome> Answer);
}
