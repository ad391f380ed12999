using System.Data.Common;
using System.Runtime.ExceptionServices;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Funds.Books;

/// <summary>
/// Appends to the journals. Instructions that arrive together are judged one after the other, written in one transaction and answered only when it is
/// durable, so that many share the wait for the disk. One writer in the process; on several nodes the journal's row keeps them apart.
/// </summary>
public sealed class JournalBox(IDatabaseProvider database, TimeProvider clock, ILogger<JournalBox> log) : GroupWriter<JournalRequest, object>(database, "An entry of a journal", log)
{
    private readonly IDatabaseProvider _database = database;

    protected override int Writers => 1;

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
    public async Task<IReadOnlyList<JournalEntry>> AppendAllAsync(Guid journal, IReadOnlyList<Instruction> instructions, CancellationToken cancellationToken)
    {
        var answer = await SaveAsync(new JournalRequest(journal, instructions, null), cancellationToken);
        if (answer is LedgerException refused)
            ExceptionDispatchInfo.Throw(refused);
        return (IReadOnlyList<JournalEntry>)answer;
    }

    /// <summary>Looks at a journal as it is now.</summary>
    /// <param name="journal">Which.</param>
    /// <param name="read">Takes what is needed out of it and keeps nothing of it; runs while nobody appends.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> ReadAsync<T>(Guid journal, Func<Journal, T> read, CancellationToken cancellationToken)
        where T : notnull => (T)await SaveAsync(new JournalRequest(journal, null, found => read(found)), cancellationToken);

    protected override IGroupBatch<JournalRequest, object> Prepare(DbConnection connection) => new JournalBatch(_database, connection, clock);

    protected override bool IsRefusal(Exception thrown) => thrown is LedgerException;
}
