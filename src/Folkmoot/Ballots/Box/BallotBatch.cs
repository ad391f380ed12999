using System.Data;
using System.Data.Common;
using Folkmoot.Platform.Database;

namespace Folkmoot.Ballots.Box;

/// <summary>
/// One writer's connection with its statements. Every statement is one conditional write whose count of rows tells what happened, so that
/// writers on several nodes cannot issue two ballots on one code or let an older save replace a newer one.
/// </summary>
internal sealed class BallotBatch : IGroupBatch<SaveBallot, SaveOutcome>
{
    private const string Replace = """
        UPDATE ballots_ballot SET "Sequence" = @sequence, "Choices" = @choices WHERE "PhaseId" = @phase AND "KeyHash" = @key
        AND ("Sequence" < @sequence OR ("Sequence" = @sequence AND "Choices" = @choices))
        """;

    private const string Issue = """UPDATE ballots_roll SET "State" = 'Issued', "IssuedOn" = @day, "Helper" = @helper WHERE "PhaseId" = @phase AND "CodeHash" = @code AND "State" = 'None'""";

    private const string Insert = """INSERT INTO ballots_ballot ("PhaseId", "KeyHash", "Sequence", "Choices", "District", "Mode")""";

    private const string IssueAndInsert = $"WITH issued AS ({Issue} RETURNING 1) {Insert} SELECT @phase, @key, @sequence, @choices, @district, 'Online' FROM issued";

    private static readonly string[] Names = ["phase", "key", "sequence", "choices", "district", "code", "day", "helper"];

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
        _open = _connection.CommandFor($"""
            SELECT p."ClosesAt" FROM processes_phase p JOIN processes_process r ON r."Id" = p."ProcessId"
            WHERE p."Id" = @phase AND p."State" = 'Open' AND r."State" = 'Published' {(database.ForShare.Length == 0 ? "" : database.ForShare + " OF p")}
            """, "phase");
        _replace = _connection.CommandFor(Replace, "phase", "key", "sequence", "choices");
        _exists = _connection.CommandFor("""SELECT COUNT(*) FROM ballots_ballot WHERE "PhaseId" = @phase AND "KeyHash" = @key""", "phase", "key");
        _issue = _connection.CommandFor(Issue, "phase", "code", "day", "helper");
        _rollState = _connection.CommandFor("""SELECT "State" FROM ballots_roll WHERE "PhaseId" = @phase AND "CodeHash" = @code""", "phase", "code");
        _insert = _connection.CommandFor($"{Insert} VALUES (@phase, @key, @sequence, @choices, @district, 'Online')", "phase", "key", "sequence", "choices", "district");
        // What may be missing cannot tell its type by its value.
        _issue.Parameters["helper"].DbType = _insert.Parameters["district"].DbType = DbType.String;
    }

    /// <summary>Writes the ballots in one transaction.</summary>
    /// <returns>What became of each, after the commit.</returns>
    public async Task<SaveOutcome[]> WriteAsync(IReadOnlyList<SaveBallot> ballots)
    {
        var outcomes = new SaveOutcome[ballots.Count];
        await using var transaction = await _database.BeginWriteAsync(_connection, CancellationToken.None);
        foreach (var command in new[] { _open, _replace, _exists, _issue, _rollState, _insert })
            command.Transaction = transaction;
        var closing = new Dictionary<Guid, long?>();
        foreach (var phase in ballots.Select(b => b.PhaseId).Distinct())
            closing[phase] = await ClosesAtAsync(phase);
        var now = _clock.GetUtcNow();
        var open = ballots.Select(b => IsOpen(b, closing[b.PhaseId], now)).ToArray();
        var written = _connection.CanCreateBatch ? await SendTogetherAsync(ballots, open, transaction) : new bool[ballots.Count];
        for (var i = 0; i < ballots.Count; i++)
        {
            outcomes[i] = written[i] ? SaveOutcome.Saved
                : open[i] ? await SaveAsync(ballots[i])
                : SaveOutcome.NotOpen;
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

    /// <summary>When the phase closes, null when it is not open; and keeps it from closing until this transaction ends: the close waits for the last ballots and counts them.</summary>
    private async Task<long?> ClosesAtAsync(Guid phase)
    {
        Set(_open, phase);
        return await _open.ExecuteScalarAsync() as long?;
    }

    private static bool IsOpen(SaveBallot ballot, long? closesAt, DateTimeOffset now)
    {
        if (closesAt is not { } close)
            return false;
        var end = ballot.EnteredAt.ToUnixTimeMilliseconds() < close ? close + (long)ballot.Grace.TotalMilliseconds : close;
        return now.ToUnixTimeMilliseconds() < end;
    }

    /// <summary>
    /// Sends what nearly always happens for all ballots in one message: a first save issues the ballot on its code, a later one replaces it.
    /// </summary>
    /// <returns>Which of them were written; the others want a closer look.</returns>
    private async Task<bool[]> SendTogetherAsync(IReadOnlyList<SaveBallot> ballots, bool[] open, DbTransaction transaction)
    {
        var written = new bool[ballots.Count];
        var sent = Enumerable.Range(0, ballots.Count).Where(i => open[i]).ToList();
        if (sent.Count == 0)
            return written;
        await using var batch = _connection.CreateBatch();
        batch.Transaction = transaction;
        var day = DayOf(_clock.GetUtcNow());
        foreach (var ballot in sent.Select(i => ballots[i]))
        {
            var command = batch.CreateBatchCommand();
            object[] values = [ballot.PhaseId, ballot.KeyHash, ballot.Sequence, ballot.Choices];
            (command.CommandText, values) = IsFirst(ballot)
                ? (IssueAndInsert, [.. values, OrNull(ballot.District), ballot.CodeHash!, day, OrNull(ballot.Helper)])
                : (Replace, values);
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = Names[i];
                parameter.Value = values[i];
                if (values[i] is DBNull)
                    parameter.DbType = DbType.String;
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        for (var i = 0; i < sent.Count; i++)
            written[sent[i]] = batch.BatchCommands[i].RecordsAffected == 1;
        return written;
    }

    private static bool IsFirst(SaveBallot ballot) => ballot is { Sequence: 1, CodeHash: not null };

    private async Task<SaveOutcome> SaveAsync(SaveBallot ballot)
    {
        // The order in which the question is nearly always answered by its first statement.
        if (IsFirst(ballot) && await IssueAsync(ballot, ballot.CodeHash!))
            return SaveOutcome.Saved;
        if (await ReplaceAsync(ballot))
            return SaveOutcome.Saved;
        if (await ExistsAsync(ballot))
            return SaveOutcome.Overtaken;
        if (ballot.CodeHash is not { } code)
            return SaveOutcome.Unknown;
        return await IssueAsync(ballot, code) ? SaveOutcome.Saved : await RefusedCodeAsync(ballot, code);
    }

    private async Task<bool> IssueAsync(SaveBallot ballot, byte[] code)
    {
        Set(_issue, ballot.PhaseId, code, DayOf(_clock.GetUtcNow()), OrNull(ballot.Helper));
        if (await _issue.ExecuteNonQueryAsync() == 0)
            return false;
        Set(_insert, ballot.PhaseId, ballot.KeyHash, ballot.Sequence, ballot.Choices, OrNull(ballot.District));
        await _insert.ExecuteNonQueryAsync();
        return true;
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

    private static object OrNull(string? text) => text is null ? DBNull.Value : text;

    private static void Set(DbCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }
}
