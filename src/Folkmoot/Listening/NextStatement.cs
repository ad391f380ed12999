using System.Globalization;
using System.Security.Cryptography;
using Folkmoot.Listening.Maps;
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
public sealed class NextStatement(FolkmootDb db, StatementBook book, TallyShelf shelf, MapReader maps, IInstanceKey key)
{
    internal static readonly RoutingAims Aims = new();

    private const string SeedPurpose = "listening.seed";
    private const string TicketPurpose = "listening.ticket";

    /// <summary>What comes next for this person; no statement when they have answered all.</summary>
    public async Task<Shown> FindAsync(Guid process, byte[] person, CancellationToken cancellationToken)
    {
        var statements = await book.ShownAsync(process, cancellationToken);
        var answered = await db.GivenAnswers.Where(a => a.ProcessId == process && a.Key == person).Select(a => new { a.StatementId, a.Answer }).ToDictionaryAsync(a => a.StatementId, a => a.Answer, cancellationToken);
        var left = statements.Where(s => !answered.ContainsKey(s.Id)).ToDictionary(s => s.Number.ToString(CultureInfo.InvariantCulture));
        var tallies = await shelf.OfAsync(process, cancellationToken);
        var unseen = await UnseenAsync(process, statements, answered, cancellationToken);
        var weights = Aims.WeightsOf(left.Select(s => new RoutingCandidate(s.Key, tallies.GetValueOrDefault(s.Value.Id), unseen is null ? null : unseen.GetValueOrDefault(s.Value.Number, Aims.GroupWanted))));
        var seed = BitConverter.ToUInt64(key.Mac(SeedPurpose, process.ToString("N")));
        var draw = new StatementRouter(seed).Next(Convert.ToHexString(person), answered.Count, weights);
        return new Shown(draw is null ? null : left[draw.Statement], draw is null ? "" : Ticket(person, left[draw.Statement].Id, draw), answered.Count, statements.Count);
    }

    /// <summary>Reads back what a page was given; null when this installation did not write it for this person.</summary>
    public (Guid Statement, int Step, long Weight, long Total)? ReadTicket(byte[] person, string? ticket)
    {
        var parts = (ticket ?? "").Split('.');
        return parts.Length == 5 && parts[4].Length == 64 && parts[4].All(char.IsAsciiHexDigit)
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(parts[4]), Mac(person, string.Join('.', parts[..4])))
            ? (Guid.Parse(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[2], CultureInfo.InvariantCulture), long.Parse(parts[3], CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>What too few of the group have seen in which somebody stands; null where they answered too little, or there are no groups.</summary>
    private async Task<IReadOnlyDictionary<int, int>?> UnseenAsync(Guid process, IEnumerable<HeardStatement> statements, Dictionary<Guid, Answer> answered, CancellationToken cancellationToken)
    {
        if (answered.Count < MapSheet.LeastAnswers || await maps.RecentAsync(process, cancellationToken) is not { } sheet)
            return null;
        var mine = statements.Where(s => answered.ContainsKey(s.Id)).ToDictionary(s => s.Number, s => answered[s.Id]);
        return sheet.PlaceOf(mine) is { } at ? sheet.NearestTo(at)?.Unseen : null;
    }

    private string Ticket(byte[] person, Guid statement, RoutingDraw draw)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{statement:N}.{draw.Step}.{draw.Weight}.{draw.Total}");
        return $"{words}.{Convert.ToHexString(Mac(person, words))}";
    }

    private byte[] Mac(byte[] person, string words) => key.Mac(TicketPurpose, $"{Convert.ToHexString(person)}.{words}");

    /// <summary>A statement to show, and how far somebody has come.</summary>
    /// <param name="Statement">The statement; null when all have been answered.</param>
    /// <param name="Ticket">What the page sends back with the answer.</param>
    /// <param name="Answered">How many this person has answered.</param>
    /// <param name="All">How many there are.</param>
    public sealed record Shown(HeardStatement? Statement, string Ticket, int Answered, int All);
}
