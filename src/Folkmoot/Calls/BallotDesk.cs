using Folkmoot.Ballots;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Puts bids on a ballot of residents, and makes its result their decisions.</summary>
internal sealed class BallotDesk(FolkmootDb db, DecisionDesk decisions, ProposalBook proposals, ResultReader results, Chronicle chronicle, IStringLocalizer<Texts> texts)
{
    private const int MostWords = 1500;

    /// <summary>Makes every bid that was sent a proposal of the process, with its number on the ballot; the caller saves.</summary>
    public async Task PutAsync(ProcessView view, CallSettings settings, CancellationToken cancellationToken)
    {
        var bids = await (from b in db.Bids join o in db.Organisations on b.OrganisationId equals o.Id where b.ProcessId == view.Process.Id && b.State == BidState.Sent && b.ProposalId == null orderby b.Number select new { b, o }).ToListAsync(cancellationToken);
        // The book counts on from the number that it finds here.
        var number = (await db.ProposalCounters.FindAsync([view.Process.Id], cancellationToken))?.Highest ?? 0;
        foreach (var one in bids)
        {
            number++;
            var who = one.o.Kind == RecipientKind.Individual ? texts["Party.Person"].Value : one.o.Name;
            var answers = BidAnswers.Read(one.b.Answers);
            var words = string.Join("\n\n", (settings.BandFor(one.b.Amount) ?? settings.Bands[^1]).Questions.Select(question => answers.GetValueOrDefault(question.Words, "")).Where(answer => answer.Length > 0));
            var details = new ProposalDetails(one.b.Title, texts["Ballot.Words", who].Value + "\n\n" + Prose.Begin(words, MostWords), one.b.Amount, null, "", string.Join(", ", CodeList.Read(one.b.Outcomes).Select(CodeList.Say)), null, null);
            one.b.ProposalId = proposals.Put(Actor.Platform, view.Process, number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), details).Id;
        }
    }

    /// <summary>Takes the result for every bid that stood on the ballot and is not decided. One that cannot be carried out waits for the office; the others do not wait for it.</summary>
    public async Task DecideAllAsync(Actor actor, CallView call, CancellationToken cancellationToken)
    {
        var shares = await SharesAsync(call, cancellationToken) ?? throw new RefusedException(texts["Ballot.NoResult"]);
        var open = (await db.Bids.AsNoTracking().Where(b => b.ProcessId == call.Id && b.ProposalId != null && b.State == BidState.Sent).ToListAsync(cancellationToken)).ToDictionary(b => b.ProposalId!.Value);
        foreach (var (proposal, share) in shares)
        {
            if (!open.TryGetValue(proposal, out var bid))
                continue;
            try
            {
                await decisions.DecideAsync(actor, call, bid.Id, share, cancellationToken);
            }
            catch (RefusedException refused)
            {
                db.ChangeTracker.Clear();
                chronicle.Record(actor, "bid.not-awarded", "process", call.Id, $"Bid {bid.Number}: {refused.Message}");
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    /// <summary>Takes the result once more for one bid, as after a challenge, or when its money has come.</summary>
    public async Task DecideAsync(Actor actor, CallView call, Bid bid, CancellationToken cancellationToken)
    {
        var shares = await SharesAsync(call, cancellationToken) ?? throw new RefusedException(texts["Ballot.NoResult"]);
        var share = shares.FirstOrDefault(one => one.Proposal == bid.ProposalId).Share ?? throw new RefusedException(texts["Ballot.NotOn"]);
        await decisions.DecideAsync(actor, call, bid.Id, share, cancellationToken);
    }

    /// <summary>What each proposal got, the chosen ones first in the order of the count; null while there is no result.</summary>
    private async Task<IReadOnlyList<(Guid Proposal, BallotShare Share)>?> SharesAsync(CallView call, CancellationToken cancellationToken)
    {
        if (call.Deciding is not { } phase || phase.Method != BallotMethod.MethodName)
            return null;
        var all = await proposals.ListAsync(call.Id, cancellationToken);
        var settings = BallotSettingsJson.Read(phase.Settings);
        var lists = await results.ListsAsync(phase.Id, BallotLists.Of(settings, all), cancellationToken);
        if (lists.Count == 0)
            return null;
        var byReference = all.ToDictionary(proposal => proposal.Reference, proposal => proposal.Id, StringComparer.Ordinal);
        var authors = await (from a in db.BidAuthors join b in db.Bids on a.BidId equals b.Id where b.ProcessId == call.Id && b.ProposalId != null group a by b.ProposalId!.Value into of select new { of.Key, Count = of.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancellationToken);
        var entitled = await db.Roll.CountAsync(entry => entry.PhaseId == phase.Id, cancellationToken);
        var shares = new List<(Guid, BallotShare)>();
        foreach (var account in lists.Select(list => list.Account))
        {
            var ballots = (int)account.Voters;
            foreach (var round in account.Rounds)
                shares.Add((byReference[round.Project], ShareOf(call, settings, all.Count, entitled, ballots, (int)round.Supporters, round.Cost, authors.GetValueOrDefault(byReference[round.Project]))));
            foreach (var loser in account.Losers)
                shares.Add((byReference[loser.Project], ShareOf(call, settings, all.Count, entitled, ballots, (int)loser.Votes, 0, 0)));
        }

        return shares;
    }

    private BallotShare ShareOf(CallView call, BallotSettings settings, int choices, int entitled, int ballots, int support, long pence, int authors)
    {
        // Nobody knows how anybody voted, so as many votes as it has authors are taken off before the critical mass is looked at.
        var others = Math.Max(0, support - authors);
        var isSmall = pence > 0 && others < call.Settings.CriticalMass;
        var given = isSmall ? 0 : pence;
        var reasons = texts["Ballot.Reasons", RuleWords.Rule(settings), support, ballots, call.Url + "/result"].Value;
        if (isSmall)
            reasons += " " + texts["Ballot.Small", call.Settings.CriticalMass, others].Value;
        var feedback = isSmall ? texts["Ballot.Feedback.Small", support, ballots, call.Settings.CriticalMass] : given > 0 ? texts["Ballot.Feedback.Won", support, ballots] : texts["Ballot.Feedback.Lost", support, ballots];
        return new BallotShare(given, support, ballots, texts["Ballot.Entitled", entitled], texts["Ballot.Options", choices, Currencies.Format(settings.AllMoney, call.Place.Currency)], reasons, feedback);
    }
}
