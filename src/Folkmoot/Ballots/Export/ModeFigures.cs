using Folkmoot.Ballots.Box;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Export;

/// <summary>How many votes came on line and how many on paper.</summary>
public sealed class ModeFigures(FolkmootDb db)
{
    /// <summary>As many ballots of each kind there must be at least before a figure of one kind stands beside an idea or a ballot: fewer people could be guessed.</summary>
    public const int Least = 10;

    /// <summary>The votes for each idea by number, on line and on paper; null where there is no paper, or either kind has too few ballots to be shown by itself.</summary>
    public async Task<IReadOnlyDictionary<int, (long Online, long Paper)>?> VotesAsync(Guid phase, CancellationToken cancellationToken)
    {
        var ballots = await db.Ballots.Where(b => b.PhaseId == phase).GroupBy(b => b.Mode).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        if (ballots.Count < 2 || ballots.Exists(b => b.Count < Least))
            return null;
        var votes = new Dictionary<int, (long Online, long Paper)>();
        await foreach (var ballot in db.Ballots.AsNoTracking().Where(b => b.PhaseId == phase).Select(b => new { b.Choices, b.Mode }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            foreach (var (number, _) in Choices.Read(ballot.Choices))
            {
                var (online, paper) = votes.GetValueOrDefault(number);
                votes[number] = ballot.Mode == BallotMode.Paper ? (online, paper + 1) : (online + 1, paper);
            }
        }

        return votes;
    }

    /// <summary>Whether how a ballot was cast may stand beside it: both kinds are there, each often enough.</summary>
    internal static bool MayStandBesideBallots(long online, long paper) => online >= Least && paper >= Least;

    /// <summary>The mode as Pabulib files say it.</summary>
    internal static string Word(BallotMode mode) => mode == BallotMode.Paper ? "paper" : "Internet";
}
