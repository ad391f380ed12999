using Folkmoot.Funds;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The office says with a group what its bid works towards, where the group has not chosen or chose what does not fit. Without that no money is set aside for it.</summary>
internal sealed class ClassifyDesk(FolkmootDb db, CallReader reader, FundDesk funds, Conflicts conflicts, Chronicle chronicle, IStringLocalizer<Texts> texts)
{
    /// <summary>A bid, and its grant where it has one, works towards these outcomes of the call from now on.</summary>
    public async Task SetAsync(Actor actor, CallView call, Bid seen, IReadOnlyList<string> chosen, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        if (bid.State is not (BidState.Sent or BidState.Awarded))
            throw new RefusedException(texts["Bid.Decided"]);
        if (await conflicts.WroteAsync(actor.AccountId, bid.Id, cancellationToken))
            throw new RefusedException(texts["Decision.Author"]);
        List<string> outcomes = [.. chosen.Where(code => call.Choices.Contains(code, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
        if (outcomes.Count is 0 or > BidDesk.MostOutcomes)
            throw new RefusedException(texts["Classify.Wrong", BidDesk.MostOutcomes], "Serves");
        var written = CodeList.Write(outcomes);
        if (bid.Grant is { } grant && call.Round is { } round)
        {
            var key = FormKey.From($"{bid.Version:N} {written}");
            await funds.ClassifyAsync(actor, (await reader.PoolOfAsync(call.Place, cancellationToken))!.Value.Place, round.JournalId, grant, outcomes, key, cancellationToken);
        }

        bid.Outcomes = written;
        chronicle.Record(actor, "bid.classified", "process", call.Id, $"Bid {bid.Number}: {written}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
