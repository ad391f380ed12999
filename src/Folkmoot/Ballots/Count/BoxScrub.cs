using Folkmoot.Ballots.Paper;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Count;

/// <summary>
/// Once a ballot has closed, writes its rows anew in the order of their random keys and packs the database file, so that neither the order
/// of rows nor what is left of old ones tells who voted when. What clerks keyed of single sheets is erased.
/// </summary>
public sealed class BoxScrub(FolkmootDb db, IDatabaseProvider database)
{
    public async Task ShuffleAsync(Guid phase, CancellationToken cancellationToken)
    {
        await using (var connection = await database.OpenAsync(cancellationToken))
        await using (var transaction = await database.BeginWriteAsync(connection, cancellationToken))
        {
            foreach (var sql in new[]
            {
                """CREATE TEMPORARY TABLE box_scrub AS SELECT "PhaseId", "KeyHash", "Sequence", "Choices", "District", "Mode" FROM ballots_ballot WHERE "PhaseId" = @phase""",
                """DELETE FROM ballots_ballot WHERE "PhaseId" = @phase""",
                """INSERT INTO ballots_ballot ("PhaseId", "KeyHash", "Sequence", "Choices", "District", "Mode") SELECT "PhaseId", "KeyHash", "Sequence", "Choices", "District", "Mode" FROM box_scrub ORDER BY "KeyHash" """,
                "DROP TABLE box_scrub",
            })
            {
                await using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = sql;
                if (sql.Contains("@phase", StringComparison.Ordinal))
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = ("phase", phase);
                    command.Parameters.Add(parameter);
                }

                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        var batches = await db.PaperBatches.Where(b => b.PhaseId == phase).Select(b => b.Id).ToListAsync(cancellationToken);
        await db.PaperReadings.Where(r => batches.Contains(r.BatchId)).ExecuteDeleteAsync(cancellationToken);
        await db.RehearsalBallots.Where(b => b.PhaseId == phase).ExecuteDeleteAsync(cancellationToken);
        await database.CompactAsync(cancellationToken);
    }
}
