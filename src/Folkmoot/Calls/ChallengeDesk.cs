using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Takes challenges of decisions and answers them. Nothing moves while one is open.</summary>
internal sealed class ChallengeDesk(FolkmootDb db, DecisionDesk decisions, AwardDesk awards, BidLetters letters, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The authors say that a decision was not made rightly. Nothing moves until that is answered.</summary>
    public async Task ChallengeAsync(CallView call, Guid id, string? words, CancellationToken cancellationToken)
    {
        var bid = await db.Bids.SingleAsync(b => b.Id == id, cancellationToken);
        if (await decisions.StandingAsync(id, cancellationToken) is not { ChallengeUntil: { } until } || call.Today(clock.GetUtcNow()) > until)
            throw new RefusedException(texts["Challenge.Late"]);
        if (await db.Challenges.AnyAsync(c => c.BidId == id && c.Upheld == null, cancellationToken))
            throw new RefusedException(texts["Challenge.Made"]);
        db.Challenges.Add(new Challenge { Id = OrderedId.Next(clock.GetUtcNow()), BidId = id, Words = Words(words, "ChallengeWords"), At = clock.GetUtcNow() });
        await awards.StopAsync(Actor.Platform, call, bid, texts["Reopened.Challenge"], $"{bid.Id:N}-challenge-{await db.Challenges.CountAsync(c => c.BidId == id, cancellationToken)}", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Answers a challenge: the decision stands, or it must be taken anew.</summary>
    public async Task AnswerAsync(Actor actor, CallView call, Bid seen, Guid challenge, bool? upholds, string? answer, CancellationToken cancellationToken)
    {
        var row = await db.Challenges.SingleOrDefaultAsync(c => c.Id == challenge && c.BidId == seen.Id && c.Upheld == null, cancellationToken) ?? throw new RefusedException(texts["Challenge.Gone"]);
        if (upholds is not { } anew)
            throw new RefusedException(texts["Challenge.Choose"], "Upholds");
        (row.Upheld, row.Answer) = (anew, Words(answer, "ChallengeAnswer"));
        var bid = await db.Bids.SingleAsync(b => b.Id == seen.Id, cancellationToken);
        if (await decisions.StandingAsync(bid.Id, cancellationToken) is { } decision)
        {
            if (anew)
                await decisions.ReopenAsync(actor, call, bid, decision, row.Answer, cancellationToken);
            else if (bid.Grant is not null)
                await awards.RecordAsync(actor, call, bid, decision, $"{row.Id:N}", cancellationToken);
        }

        foreach (var author in await db.BidAuthors.Where(a => a.BidId == bid.Id).ToListAsync(cancellationToken))
            await letters.NewsAsync(call, bid, author, texts[anew ? "Letter.Upheld" : "Letter.Stands", row.Answer], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private string Words(string? words, string field) =>
        CleanText.Lines(words) is { Length: >= DecisionDesk.MinWords and <= Challenge.MaxWords } clean ? clean : throw new RefusedException(texts["Words.Wrong", DecisionDesk.MinWords, Challenge.MaxWords], field);
}
