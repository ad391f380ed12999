using System.Security.Cryptography;
using Folkmoot.Ballots.Box;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Folkmoot.Ballots.Import;

/// <summary>Puts many ballots into a closed box at once, each under a random key that nobody holds.</summary>
public sealed class BulkBallots(FolkmootDb db)
{
    /// <summary>Adds the ballots within the context's open transaction.</summary>
    /// <param name="phase">The ballot.</param>
    /// <param name="choices">What each names, as the box keeps it.</param>
    /// <param name="count">How many there are, for the progress.</param>
    /// <param name="report">Told how far it is, 400 to 900.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    /// <param name="mode">How they were cast.</param>
    /// <param name="district">The district on whose list they vote; null for none.</param>
    public async Task AddAsync(Guid phase, IEnumerable<string> choices, int count, Action<int, string> report, CancellationToken cancellationToken, BallotMode mode = BallotMode.Online, string? district = null)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = """INSERT INTO ballots_ballot ("PhaseId", "KeyHash", "Sequence", "Choices", "Mode", "District") VALUES (@phase, @key, 1, @choices, @mode, @district)""";
        foreach (var name in new[] { "phase", "key", "choices", "mode", "district" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[0].Value = phase;
        command.Parameters[3].Value = mode.ToString();
        command.Parameters[4].DbType = System.Data.DbType.String;
        command.Parameters[4].Value = district is null ? DBNull.Value : district;
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
