using System.Threading.Channels;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Ballots.Box;

/// <summary>
/// Puts ballots into the box. Saves that arrive together are written in one transaction, so that many voters share the wait for the
/// disk; a save is answered only when its transaction is durable. One writer on SQLite, which has only one place for writers, several
/// on PostgreSQL.
/// </summary>
public sealed class BallotBox(IDatabaseProvider database, TimeProvider clock, BallotMetrics metrics, ILogger<BallotBox> log) : BackgroundService
{
    private const int MaxBatch = 256;

    private readonly Channel<Request> _queue = Channel.CreateBounded<Request>(new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>Puts the ballot into the box or replaces it there.</summary>
    /// <returns>What became of it; <see cref="SaveOutcome.Saved"/> only after it is durable.</returns>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; the ballot may or may not have been saved, and asking again with the same number is safe.</exception>
    public async Task<SaveOutcome> SaveAsync(SaveBallot ballot, CancellationToken cancellationToken)
    {
        var request = new Request(ballot, new TaskCompletionSource<SaveOutcome>(TaskCreationOptions.RunContinuationsAsynchronously));
        await _queue.Writer.WriteAsync(request, cancellationToken);
        return await request.Answer.Task.WaitAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, database.Kind == DatabaseKind.Sqlite ? 1 : 4).Select(_ => WriteAsync(stoppingToken)));

    private async Task WriteAsync(CancellationToken stopping)
    {
        await Task.Yield();
        var batch = new List<Request>(MaxBatch);
        BallotBatch? writer = null;
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stopping))
            {
                while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var request))
                    batch.Add(request);
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

    /// <summary>Writes a batch; when that fails, each ballot alone, so that one bad request or one broken connection fails nobody else.</summary>
    private async Task<BallotBatch?> WriteBatchAsync(BallotBatch? writer, List<Request> batch)
    {
        try
        {
            writer ??= new BallotBatch(database, await database.OpenAsync(CancellationToken.None), clock);
            var outcomes = await writer.WriteAsync([.. batch.Select(r => r.Ballot)]);
            metrics.Saved(outcomes);
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
                log.LogError(e, "A ballot could not be saved");
                batch[0].Answer.TrySetException(e);
                return null;
            }

            log.LogWarning(e, "A batch of {Count} ballots could not be saved; saving them one by one", batch.Count);
            writer = null;
            foreach (var request in batch)
                writer = await WriteBatchAsync(writer, [request]);
            return writer;
        }
    }

    private sealed record Request(SaveBallot Ballot, TaskCompletionSource<SaveOutcome> Answer);
}
