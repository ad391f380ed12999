using System.Data.Common;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Ballots.Roll;

/// <summary>Puts many voters on a roll with one prepared statement, within the context's open transaction.</summary>
internal sealed class RollInsert : IAsyncDisposable
{
    private readonly DbCommand _command;

    public RollInsert(FolkmootDb db, Guid phase)
    {
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        _command.CommandText = """
            INSERT INTO ballots_roll ("Id", "PhaseId", "CodeHash", "Addressee", "Line", "State") VALUES (@id, @phase, @code, @addressee, @line, 'None')
            """;
        foreach (var name in new[] { "id", "phase", "code", "addressee", "line" })
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }

        _command.Parameters[1].Value = phase;
    }

    public async Task AddAsync(Guid id, byte[] codeHash, string addressee, int line, CancellationToken cancellationToken)
    {
        _command.Parameters[0].Value = id;
        _command.Parameters[2].Value = codeHash;
        _command.Parameters[3].Value = addressee;
        _command.Parameters[4].Value = line;
        await _command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
