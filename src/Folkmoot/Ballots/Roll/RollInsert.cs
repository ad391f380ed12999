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
            INSERT INTO ballots_roll ("Id", "PhaseId", "CodeHash", "Addressee", "Line", "State", "District") VALUES (@id, @phase, @code, @addressee, @line, 'None', @district)
            """;
        foreach (var name in new[] { "id", "phase", "code", "addressee", "line", "district" })
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }

        _command.Parameters[1].Value = phase;
        _command.Parameters[5].DbType = System.Data.DbType.String;
    }

    public async Task AddAsync(Guid id, byte[] codeHash, string addressee, int line, string? district, CancellationToken cancellationToken)
    {
        _command.Parameters[0].Value = id;
        _command.Parameters[2].Value = codeHash;
        _command.Parameters[3].Value = addressee;
        _command.Parameters[4].Value = line;
        _command.Parameters[5].Value = district is null ? DBNull.Value : district;
        await _command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}
