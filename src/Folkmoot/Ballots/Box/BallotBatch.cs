using System.Data.Common;
using Folkmoot.Platform.Database;

namespace Folkmoot.Ballots.Box;

/// <summary>
/// One writer's connection with its statements. Every statement is one conditional write whose count of rows tells what happened, so that
/// writers on several nodes cannot issue two ballots on one code or let an older save replace a newer one.
/// </summary>
internal sealed class BallotBatch : IAsyncDisposable
{
    private readonly IDatabaseProvider _database;
    private readonly DbConnection _connection;
    private readonly TimeProvider _clock;
    private readonly DbCommand _open;
    private readonly DbCommand _replace;
    private readonly DbCommand _exists;
    private readonly DbCommand _issue;
    private readonly DbCommand _rollState;
    private readonly DbCommand _insert;

    public BallotBatch(IDatabaseProvider database, DbConnection connection, TimeProvider clock)
    {
        (_database, _connection, _clock) = (database, connection, clock);
        _open = Command($"""
            SELECT p."ClosesAt" FROM processes_phase p JOIN processes_process r ON r."Id" = p."ProcessId"
            WHERE p."Id" = @phase AND p."State" = 'Open' AND r."State" = 'Published' {(database.ForShare.Length == 0 ? "" : database.ForShare + " OF p")}
            """, "phase");
        _replace = Command("""
            UPDATE ballots_ballot SET "Sequence" = @sequence, "Choices" = @choices WHERE "PhaseId" = @phase AND "KeyHash" = @key
            AND ("Sequence" < @sequence OR ("Sequence" = @sequence AND "Choices" = @choices))
            """, "phase", "key", "sequence", "choices");
        _exists = Command("""SELECT COUNT(*) FROM ballots_ballot WHERE "PhaseId" = @phase AND "KeyHash" = @key""", "phase", "key");
        _issue = Command("""
            UPDATE ballots_roll SET "State" = 'Issued', "IssuedOn" = @day WHERE "PhaseId" = @phase AND "CodeHash" = @code AND "State" = 'None'
            """, "phase", "code", "day");
        _rollState = Command("""SELECT "State" FROM ballots_roll WHERE "PhaseId" = @phase AND "CodeHash" = @code""", "phase", "code");
        _insert = Command("""INSERT INTO ballots_ballot ("PhaseId", "KeyHash", "Sequence", "Choices") VALUES (@phase, @key, @sequence, @choices)""",
            "phase", "key", "sequence", "choices");
    }

    /// <summary>Writes the ballots in one transaction.</summary>
    /// <returns>What became of each, after the commit.</returns>
    public async Task<SaveOutcome[]> WriteAsync(IReadOnlyList<SaveBallot> ballots)
    {
        var outcomes = new SaveOutcome[ballots.Count];
        await using var transaction = await _database.BeginWriteAsync(_connection, CancellationToken.None);
        foreach (var command in new[] { _open, _replace, _exists, _issue, _rollState, _insert })
            command.Transaction = transaction;
        var open = new Dictionary<Guid, bool>();
        for (var i = 0; i < ballots.Count; i++)
        {
            var ballot = ballots[i];
            if (!open.TryGetValue(ballot.PhaseId, out var isOpen))
                open[ballot.PhaseId] = isOpen = await IsOpenAsync(ballot.PhaseId);
            outcomes[i] = isOpen ? await SaveAsync(ballot) : SaveOutcome.NotOpen;
        }

        await transaction.CommitAsync(CancellationToken.None);
        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _open, _replace, _exists, _issue, _rollState, _insert })
            await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>Whether the phase is open, and keeps it from closing until this transaction ends: the close waits for the last ballots and counts them.</summary>
    private async Task<bool> IsOpenAsync(Guid phase)
    {
        Set(_open, phase);
        return await _open.ExecuteScalarAsync() is long closesAt && _clock.GetUtcNow().ToUnixTimeMilliseconds() < closesAt;
    }

    private async Task<SaveOutcome> SaveAsync(SaveBallot ballot)
    {
        if (await ReplaceAsync(ballot))
            return SaveOutcome.Saved;
        if (await ExistsAsync(ballot))
            return SaveOutcome.Overtaken;
        if (ballot.CodeHash is not { } code)
            return SaveOutcome.Unknown;
        Set(_issue, ballot.PhaseId, code, DayOf(_clock.GetUtcNow()));
        if (await _issue.ExecuteNonQueryAsync() == 0)
            return await RefusedCodeAsync(ballot, code);
        Set(_insert, ballot.PhaseId, ballot.KeyHash, ballot.Sequence, ballot.Choices);
        await _insert.ExecuteNonQueryAsync();
        return SaveOutcome.Saved;
    }

    /// <summary>Why no ballot could be issued on a code. Another node may have issued this very ballot a moment ago, so it is looked for once more.</summary>
    private async Task<SaveOutcome> RefusedCodeAsync(SaveBallot ballot, byte[] code)
    {
        if (await ReplaceAsync(ballot))
            return SaveOutcome.Saved;
        Set(_rollState, ballot.PhaseId, code);
        return await _rollState.ExecuteScalarAsync() switch
        {
            "Issued" => await ExistsAsync(ballot) ? SaveOutcome.Overtaken : SaveOutcome.CodeUsed,
            "Paper" => SaveOutcome.OnPaper,
            _ => SaveOutcome.Unknown,
        };
    }

    private async Task<bool> ReplaceAsync(SaveBallot ballot)
    {
        Set(_replace, ballot.PhaseId, ballot.KeyHash, ballot.Sequence, ballot.Choices);
        return await _replace.ExecuteNonQueryAsync() == 1;
    }

    private async Task<bool> ExistsAsync(SaveBallot ballot)
    {
        Set(_exists, ballot.PhaseId, ballot.KeyHash);
        return await _exists.ExecuteScalarAsync() is > 0L;
    }

    private object DayOf(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return _database.Kind == DatabaseKind.Sqlite ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : day;
    }

    private DbCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Set(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
