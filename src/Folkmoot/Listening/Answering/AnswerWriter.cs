using System.Data.Common;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Listening.Answering;

/// <summary>
/// Keeps answers, many in one transaction. Like the box of ballots it writes past what counts writes for public pages: these show answers only by way of the tallies and the map, which
/// are counted and drawn behind the requests.
/// </summary>
internal sealed class AnswerWriter(IDatabaseProvider database, TimeProvider clock, ILogger<AnswerWriter> log) : GroupWriter<SaveAnswer, AnswerOutcome>(database, "An answer", log)
{
    private readonly IDatabaseProvider _database = database;

    protected override IGroupBatch<SaveAnswer, AnswerOutcome> Prepare(DbConnection connection) => new AnswerBatch(_database, connection, clock);
}
