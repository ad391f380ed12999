using System.Threading.Channels;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Funds.Books;

/// <summary>
/// Appends to the journals. Instructions that arrive together are judged one after the other, written in one transaction and answered only when it is
/// durable, so that many share the wait for the disk. One writer in the process; on several nodes the journal's row keeps them apart.
/// </summary>
public sealed class JournalBox(IDatabaseProvider database, TimeProvider clock, ILogger<JournalBox> log) : BackgroundService
{
    private const int MaxBatch = 256;

    private readonly Channel<JournalRequest> _queue = Channel.CreateBounded<JournalRequest>(new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    /// <summary>Carries out an instruction.</summary>
    /// <returns>The entry, durable. Asking again with the same key and content returns the same entry.</returns>
    /// <exception cref="LedgerException">The instruction is refused; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; it may or may not have been carried out, and asking again is safe.</exception>
    public async Task<JournalEntry> AppendAsync(Guid journal, Instruction instruction, CancellationToken cancellationToken) =>
        (await AppendAllAsync(journal, [instruction], cancellationToken))[0];

    /// <summary>Carries several instructions out, all or none.</summary>
    /// <returns>The entries in the order of the instructions, durable. Asking again with the same keys and content returns the same entries.</returns>
    /// <exception cref="LedgerException">One of them is refused; nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped waiting; they may or may not have been carried out, and asking again is safe.</exception>
    public async Task<IReadOnlyList<JournalEntry>> AppendAllAsync(Guid journal, IReadOnlyList<Instruction> instructions, CancellationToken cancellationToken) =>
        (IReadOnlyList<JournalEntry>)await AskAsync(new JournalRequest(journal, instructions, null), cancellationToken);

    /// <summary>Looks at a journal as it is now.</summary>
    /// <param name="journal">Which.</param>
    /// <param name="read">Takes what is needed out of it and keeps nothing of it; runs while nobody appends.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> ReadAsync<T>(Guid journal, Func<Journal, T> read, CancellationToken cancellationToken)
        where T : notnull => (T)await AskAsync(new JournalRequest(journal, null, found => read(found)), cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var batch = new List<JournalRequest>(MaxBatch);
        JournalWriter? writer = null;
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var request))
                    batch.Add(request);
                writer = await WriteAsync(writer, batch);
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

    private async Task<object> AskAsync(JournalRequest request, CancellationToken cancellationToken)
    {
        await _queue.Writer.WriteAsync(request, cancellationToken);
        return await request.Answer.Task.WaitAsync(cancellationToken);
    }

    /// <summary>
    /// Writes a batch; when that fails, each request alone. A writer that failed is thrown away with the journals it held in memory: what it wrote
    /// may or may not be there, and the next one reads what is.
    /// </summary>
    private async Task<JournalWriter?> WriteAsync(JournalWriter? writer, List<JournalRequest> batch)
    {
        try
        {
            writer ??= new JournalWriter(database, await database.OpenAsync(CancellationToken.None), clock);
            var answers = await writer.WriteAsync(batch);
            foreach (var (request, answer) in batch.Zip(answers))
                request.Give(answer);
            return writer;
        }
        catch (Exception e)
        {
            if (writer is not null)
                await writer.DisposeAsync();
            if (batch.Count == 1)
            {
                if (e is not LedgerException)
                    log.LogError(e, "An entry could not be written to the journal {Journal}", batch[0].Journal);
                batch[0].Answer.TrySetException(e);
                return null;
            }

            if (e is not LedgerException)
                log.LogWarning(e, "A batch of {Count} entries could not be written; writing them one by one", batch.Count);
            writer = null;
            foreach (var request in batch)
                writer = await WriteAsync(writer, [request]);
            return writer;
        }
    }
}
