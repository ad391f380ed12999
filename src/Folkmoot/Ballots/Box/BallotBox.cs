using System.Data.Common;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Ballots.Box;

/// <summary>
/// Puts ballots into the box or replaces them there, many in one transaction. Asking again with the same number is safe for whoever stopped waiting.
/// </summary>
public sealed class BallotBox(IDatabaseProvider database, TimeProvider clock, BallotMetrics metrics, ILogger<BallotBox> log) : GroupWriter<SaveBallot, SaveOutcome>(database, "A ballot", log)
{
    private readonly IDatabaseProvider _database = database;

    protected override IGroupBatch<SaveBallot, SaveOutcome> Prepare(DbConnection connection) => new BallotBatch(_database, connection, clock);

    protected override void Saved(IReadOnlyList<SaveOutcome> outcomes) => metrics.Saved(outcomes);
}
