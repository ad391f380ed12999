using System.Data.Common;
using System.Globalization;
using System.Text;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Ballots.Roll;

/// <summary>Puts many voters on a roll, within the context's open transaction.</summary>
internal sealed class RollInsert(FolkmootDb db, Guid phase) : IAsyncDisposable
{
    // PostgreSQL is asked over a line, so many rows go at once, far below the number of parameters it takes. SQLite is no line away, and looks for each
    // parameter of a statement among all of them.
    private readonly int _batch = db.Database.ProviderName is "Npgsql.EntityFrameworkCore.PostgreSQL" ? 250 : 1;
    private readonly List<(Guid Id, byte[] CodeHash, string Addressee, int Line, byte[]? MailHash, string? District)> _waiting = [];
    private DbCommand? _full;

    public Task AddAsync(Guid id, byte[] codeHash, string addressee, int line, byte[]? mailHash, string? district, CancellationToken cancellationToken)
    {
        _waiting.Add((id, codeHash, addressee, line, mailHash, district));
        return _waiting.Count == _batch ? FlushAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Stores what waits; needed once at the end.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
            return;
        // The full statement is made once and used again for every full batch.
        var command = _waiting.Count == _batch ? _full ??= Make(_batch) : Make(_waiting.Count);
        try
        {
            for (var i = 0; i < _waiting.Count; i++)
            {
                var (id, codeHash, addressee, line, mailHash, district) = _waiting[i];
                command.Parameters[6 * i + 1].Value = id;
                command.Parameters[6 * i + 2].Value = codeHash;
                command.Parameters[6 * i + 3].Value = addressee;
                command.Parameters[6 * i + 4].Value = line;
                command.Parameters[6 * i + 5].Value = mailHash ?? (object)DBNull.Value;
                command.Parameters[6 * i + 6].Value = district ?? (object)DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            if (command != _full)
                await command.DisposeAsync();
        }

        _waiting.Clear();
    }

    public ValueTask DisposeAsync() => _full?.DisposeAsync() ?? ValueTask.CompletedTask;

    private DbCommand Make(int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        Add(command, "phase", System.Data.DbType.Guid).Value = phase;
        var sql = new StringBuilder("""INSERT INTO ballots_roll ("Id", "PhaseId", "CodeHash", "Addressee", "Line", "State", "MailHash", "District") VALUES """);
        for (var i = 0; i < rows; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}(@i{i}, @phase, @c{i}, @a{i}, @l{i}, 'None', @m{i}, @d{i})");
            Add(command, $"i{i}", System.Data.DbType.Guid);
            Add(command, $"c{i}", System.Data.DbType.Binary);
            Add(command, $"a{i}", System.Data.DbType.String);
            Add(command, $"l{i}", System.Data.DbType.Int32);
            Add(command, $"m{i}", System.Data.DbType.Binary);
            Add(command, $"d{i}", System.Data.DbType.String);
        }

        command.CommandText = sql.ToString();
        return command;
    }

    private static DbParameter Add(DbCommand command, string name, System.Data.DbType type)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.DbType) = (name, type);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
