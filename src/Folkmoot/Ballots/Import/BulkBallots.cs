using System.Security.Cryptography;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Ballots.Import;

/// <summary>Puts many ballots into a closed box at once, each under a random key that nobody holds.</summary>
public sealed class BulkBallots(FolkmootDb db)
{
    /// <summary>Adds the ballots within the context's open transaction.</summary>
    public async Task AddAsync(Guid phase, IEnumerable<string> choices, int count, Action<int, string> report, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = """INSERT INTO ballots_ballot ("PhaseId", "KeyHash", "Sequence", "Choices", "Mode") VALUES (@phase, @key, 1, @choices, 'Online')""";
        foreach (var name in new[] { "phase", "key", "choices" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[0].Value = phase;
        var done = 0;
        foreach (var text in choices)
        {
            command.Parameters[1].Value = RandomNumberGenerator.GetBytes(32);
            command.Parameters[2].Value = text;
            if (done == 0)
                await command.PrepareAsync(cancellationToken);
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (++done % 5_000 == 0)
                report(400 + (int)(500L * done / Math.Max(1, count)), $"Putting ballots into the box: {done:N0} of {count:N0}");
        }
    }
}
