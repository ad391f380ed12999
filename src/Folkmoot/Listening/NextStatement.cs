using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Listening.Answering;
using Folkmoot.Listening.Maps;
using Folkmoot.Listening.Routing;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Routing;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

/// <summary>
/// Draws the statement that somebody is shown next, by declared weights and a seed of the installation, and says with what chance it came. What the group in which somebody stands
/// has hardly seen weighs more for them.
/// </summary>
internal sealed class NextStatement(FolkmootDb db, StatementBook book, RoutingDesk routing, MapReader maps, RoutingSeed seeds, IInstanceKey key)
{
    /// <summary>With a grain, so that few different states have to be kept.</summary>
    internal static readonly RoutingAims Aims = new() { Grain = 25 };

    private const string TicketPurpose = "listening.ticket";

    /// <summary>What comes next for this person; no statement when they have answered all.</summary>
    public async Task<Shown> FindAsync(Guid process, byte[] person, CancellationToken cancellationToken)
    {
        var statements = await book.KeptAsync(process, cancellationToken);
        var answered = await db.GivenAnswers.Where(a => a.ProcessId == process && a.Key == person).Select(a => new { a.StatementId, a.Answer }).ToDictionaryAsync(a => a.StatementId, a => a.Answer, cancellationToken);
        var mine = statements.Where(s => answered.ContainsKey(s.Id)).ToDictionary(s => s.Number, s => answered[s.Id]);
        var table = await routing.FindAsync(process, await GroupAsync(process, mine, cancellationToken), cancellationToken);
        var draw = new StatementRouter(seeds.Of(process)).Next(Session(person), answered.Count, [.. table.Weights.Where(weight => !answered.ContainsKey(table.Statements[weight.Statement].Id))]);
        var shown = draw is null ? null : table.Statements[draw.Statement];
        var ticket = shown is null ? "" : Ticket(person, new ShownDraw(shown.Id, draw!.Step, draw.Weight, draw.Total, table.State));
        return new Shown(shown, ticket, mine, answered.Count, table.Statements.Count);
    }

    /// <summary>Reads back what a page was given; null when this installation did not write it for this person.</summary>
    public ShownDraw? ReadTicket(byte[] person, string? ticket)
    {
        var parts = (ticket ?? "").Split('.');
        return parts.Length == 6 && parts[5].Length == 64 && parts[5].All(char.IsAsciiHexDigit)
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(parts[5]), Mac(person, string.Join('.', parts[..5])))
            ? new ShownDraw(Guid.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture),
                long.Parse(parts[3], CultureInfo.InvariantCulture), long.Parse(parts[4], CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>The name under which somebody's draws are made.</summary>
    internal static string Session(byte[] person) => Convert.ToHexString(person);

    /// <summary>The group in which somebody stands; null where they answered too little, or there are no groups.</summary>
    private async Task<SheetGroup?> GroupAsync(Guid process, Dictionary<int, Answer> mine, CancellationToken cancellationToken) =>
        mine.Count >= MapSheet.LeastAnswers && await maps.RecentAsync(process, cancellationToken) is { } sheet && sheet.PlaceOf(mine) is { } at ? sheet.NearestTo(at) : null;

    private string Ticket(byte[] person, ShownDraw draw)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{draw.Statement:N}.{draw.Step}.{draw.Weight}.{draw.Total}.{draw.State}");
        return $"{words}.{Convert.ToHexString(Mac(person, words))}";
    }

    private byte[] Mac(byte[] person, string words) => key.Mac(TicketPurpose, $"{Convert.ToHexString(person)}.{words}");

    /// <summary>A statement to show, and how far somebody has come.</summary>
    /// <param name="Statement">The statement; null when all have been answered.</param>
    /// <param name="Ticket">What the page sends back with the answer.</param>
    /// <param name="Mine">What this person has answered to statements that are shown, by their numbers.</param>
    /// <param name="Answered">How many this person has answered.</param>
    /// <param name="All">How many there are.</param>
    public sealed record Shown(HeardStatement? Statement, string Ticket, IReadOnlyDictionary<int, Answer> Mine, int Answered, int All);
}
