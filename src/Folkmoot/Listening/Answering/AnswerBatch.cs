using System.Data.Common;
using Folkmoot.Platform.Database;

namespace Folkmoot.Listening.Answering;

/// <summary>One writer's connection with its statements. Each answer is one conditional write whose count of rows tells what happened.</summary>
internal sealed class AnswerBatch : IGroupBatch<SaveAnswer, AnswerOutcome>
{
    private const string IsShown = """SELECT s."Id" FROM listening_statement s WHERE s."Id" = @statement AND s."ProcessId" = @process AND s."State" = 'Shown'""";

    private const string Change = $"""UPDATE listening_answer SET "Answer" = @answer WHERE "ProcessId" = @process AND "Key" = @key AND "StatementId" IN ({IsShown})""";

    // Sent twice at once, the later one holds.
    private const string Keep = $"""
        INSERT INTO listening_answer ("ProcessId", "Key", "StatementId", "Answer", "Day", "Step", "Weight", "Total", "State", "Mode")
        SELECT @process, @key, s."Id", @answer, @day, @step, @weight, @total, @state, 'Online' FROM listening_statement s
        WHERE s."Id" = @statement AND s."ProcessId" = @process AND s."State" = 'Shown'
        ON CONFLICT ("ProcessId", "Key", "StatementId") DO UPDATE SET "Answer" = excluded."Answer"
        """;

    private static readonly string[] Names = ["process", "key", "statement", "answer", "day", "step", "weight", "total", "state"];
    private const int OfChange = 4;

    private readonly IDatabaseProvider _database;
    private readonly DbConnection _connection;
    private readonly TimeProvider _clock;
    private readonly DbCommand _open;
    private readonly DbCommand _change;
    private readonly DbCommand _keep;

    public AnswerBatch(IDatabaseProvider database, DbConnection connection, TimeProvider clock)
    {
        (_database, _connection, _clock) = (database, connection, clock);
        _open = _connection.CommandFor($"""
            SELECT p."ClosesAt" FROM processes_phase p JOIN processes_process r ON r."Id" = p."ProcessId"
            WHERE p."ProcessId" = @process AND p."Method" = '{ConversationMethod.MethodName}' AND p."State" = 'Open' AND r."State" = 'Published' {(database.ForShare.Length == 0 ? "" : database.ForShare + " OF p")}
            """, Names.AsSpan(0, 1));
        _change = _connection.CommandFor(Change, Names.AsSpan(0, OfChange));
        _keep = _connection.CommandFor(Keep, Names);
    }

    public async Task<AnswerOutcome[]> WriteAsync(IReadOnlyList<SaveAnswer> saves)
    {
        var outcomes = new AnswerOutcome[saves.Count];
        await using var transaction = await _database.BeginWriteAsync(_connection, CancellationToken.None);
        foreach (var command in (DbCommand[])[_open, _change, _keep])
            command.Transaction = transaction;
        var now = _clock.GetUtcNow();
        var open = new Dictionary<Guid, bool>();
        foreach (var process in saves.Select(s => s.Process).Distinct())
            open[process] = await IsOpenAsync(process, now);
        Array.Fill(outcomes, AnswerOutcome.NotOpen);
        int[] sent = [.. Enumerable.Range(0, saves.Count).Where(i => open[saves[i].Process])];
        // Days and no times, so that nobody can be told by the hour.
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).ToUnixTimeMilliseconds();
        if (_connection.CanCreateBatch)
            await SendTogetherAsync(saves, sent, day, transaction, outcomes);
        else
        {
            foreach (var i in sent)
            {
                var (command, values) = (saves[i].MayBeNew ? _keep : _change, ValuesOf(saves[i], day));
                for (var value = 0; value < values.Length; value++)
                    command.Parameters[value].Value = values[value];
                outcomes[i] = Of(await command.ExecuteNonQueryAsync());
            }
        }

        await transaction.CommitAsync(CancellationToken.None);
        return outcomes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in (DbCommand[])[_open, _change, _keep])
            await command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    /// <summary>Whether people can answer; and keeps the phase from closing until this transaction ends, so that the last answers are on the map.</summary>
    private async Task<bool> IsOpenAsync(Guid process, DateTimeOffset now)
    {
        _open.Parameters[0].Value = process;
        return await _open.ExecuteScalarAsync() is long closesAt && now.ToUnixTimeMilliseconds() < closesAt;
    }

    private async Task SendTogetherAsync(IReadOnlyList<SaveAnswer> saves, int[] sent, long day, DbTransaction transaction, AnswerOutcome[] outcomes)
    {
        if (sent.Length == 0)
            return;
        await using var batch = _connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var save in sent.Select(i => saves[i]))
        {
            var (command, values) = (batch.CreateBatchCommand(), ValuesOf(save, day));
            command.CommandText = save.MayBeNew ? Keep : Change;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (Names[i], values[i]);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync();
        for (var i = 0; i < sent.Length; i++)
            outcomes[sent[i]] = Of(batch.BatchCommands[i].RecordsAffected);
    }

    private static AnswerOutcome Of(int rows) => rows == 1 ? AnswerOutcome.Saved : AnswerOutcome.NotThere;

    private static object[] ValuesOf(SaveAnswer save, long day)
    {
        object[] values = [save.Process, save.Key, save.Draw.Statement, save.Answer.ToString(), day, save.Draw.Step, save.Draw.Weight, save.Draw.Total, save.Draw.State];
        return save.MayBeNew ? values : values[..OfChange];
    }
}
