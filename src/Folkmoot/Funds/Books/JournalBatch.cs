using System.Data.Common;
using Folkmoot.Ledger;
using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Books;

/// <summary>
/// The writer's connection with its statements, and the journals it has read so far. One that failed is thrown away with them: what it wrote may or
/// may not be there, and the next one reads what is.
/// </summary>
internal sealed class JournalBatch : IGroupBatch<JournalRequest, object>
{
    private const string InsertText = """INSERT INTO funds_entry ("JournalId", "Sequence", "Line") VALUES (@journal, @sequence, @line)""";

    private readonly Dictionary<Guid, Journal> _journals = [];
    private readonly IDatabaseProvider _database;
    private readonly DbConnection _connection;
    private readonly TimeProvider _clock;
    private readonly DbCommand _lock;
    private readonly DbCommand _following;
    private readonly DbCommand _insert;
    private readonly DbCommand _head;

    public JournalBatch(IDatabaseProvider database, DbConnection connection, TimeProvider clock)
    {
        (_database, _connection, _clock) = (database, connection, clock);
        _lock = _connection.CommandFor($"""SELECT "Entries" FROM funds_journal WHERE "Id" = @journal{(database.Kind is DatabaseKind.Postgres ? " FOR UPDATE" : "")}""", "journal");
        _following = _connection.CommandFor("""SELECT "Line" FROM funds_entry WHERE "JournalId" = @journal AND "Sequence" > @sequence ORDER BY "Sequence" """, "journal", "sequence");
        _insert = _connection.CommandFor(InsertText, "journal", "sequence", "line");
        _head = _connection.CommandFor("""UPDATE funds_journal SET "Entries" = @entries, "Head" = @head WHERE "Id" = @journal""", "journal", "entries", "head");
    }

    /// <summary>Carries the requests out in one transaction.</summary>
    /// <returns>What became of each, once it is durable: entries, a <see cref="LedgerException"/>, or what was read.</returns>
    public async Task<object[]> WriteAsync(IReadOnlyList<JournalRequest> requests)
    {
        if (requests.All(request => request.Instructions is null))
            return await ReadAsync(requests);
        await using var transaction = await _database.BeginWriteAsync(_connection, CancellationToken.None);
        foreach (var command in new[] { _lock, _following, _insert, _head })
            command.Transaction = transaction;
        var lengths = new Dictionary<Guid, int>();
        foreach (var id in requests.Select(request => request.Journal).Distinct().Order())
            lengths.Add(id, (await CurrentAsync(id, locked: true)).Entries.Count);
        object[] answers = [.. requests.Select(Answer)];
        foreach (var (id, length) in lengths)
            await StoreAsync(id, length, transaction);
        await transaction.CommitAsync(CancellationToken.None);
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _lock, _following, _insert, _head })
            await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<object[]> ReadAsync(IReadOnlyList<JournalRequest> requests)
    {
        foreach (var command in new[] { _lock, _following })
            command.Transaction = null;
        foreach (var id in requests.Select(request => request.Journal).Distinct())
            await CurrentAsync(id, locked: false);
        return [.. requests.Select(Answer)];
    }

    private object Answer(JournalRequest request)
    {
        var journal = _journals[request.Journal];
        if (request.Instructions is not { } instructions)
            return request.Read!(journal);
        var length = journal.Entries.Count;
        try
        {
            return (IReadOnlyList<JournalEntry>)[.. instructions.Select(journal.Append)];
        }
        catch (LedgerException refused) when (journal.Entries.Count == length)
        {
            // Where some went before the one that is refused, the writer fails and is thrown away with what it holds in memory.
            return refused;
        }
    }

    /// <summary>The journal with all that was stored, here or on another node.</summary>
    private async Task<Journal> CurrentAsync(Guid id, bool locked)
    {
        if (locked)
        {
            _lock.Parameters[0].Value = id;
            if (await _lock.ExecuteScalarAsync() is null)
                throw new InvalidOperationException($"There is no journal {id}.");
        }

        if (!_journals.TryGetValue(id, out var journal))
            _journals.Add(id, journal = new Journal(_clock));
        Set(_following, id, (long)journal.Entries.Count);
        await using var reader = await _following.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            journal.Follow(reader.GetFieldValue<byte[]>(0));
        return journal;
    }

    private async Task StoreAsync(Guid id, int length, DbTransaction transaction)
    {
        var journal = _journals[id];
        if (journal.Entries.Count == length)
            return;
        var added = journal.Entries.Skip(length);
        if (_connection.CanCreateBatch)
        {
            await SendTogetherAsync(id, added, transaction);
        }
        else
        {
            foreach (var entry in added)
            {
                Set(_insert, id, entry.Sequence, entry.Line.ToArray());
                await _insert.ExecuteNonQueryAsync();
            }
        }

        Set(_head, id, (long)journal.Entries.Count, journal.Head);
        await _head.ExecuteNonQueryAsync();
    }

    /// <summary>Sends all inserts in one message.</summary>
    private async Task SendTogetherAsync(Guid id, IEnumerable<JournalEntry> added, DbTransaction transaction)
    {
        await using var batch = _connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var entry in added)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = InsertText;
            foreach (var (name, value) in new (string, object)[] { ("journal", id), ("sequence", entry.Sequence), ("line", entry.Line.ToArray()) })
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private static void Set(DbCommand command, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
    }
}
