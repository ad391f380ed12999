using Folkmoot.Answers;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Delivery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Carry;

/// <summary>What becomes of recommendations: comments in the café, the resonance group's advice, the answer that is owed, the project that does it, and a look back.</summary>
internal sealed class CarryDesk(FolkmootDb db, AnswerDesk answers, AnswerDuty duty, ProposalBook proposals, ProjectStarter projects, Chronicle chronicle, TimeProvider clock)
{
    private const string Kind = "recommendation";

    public async Task<IReadOnlyList<CafeComment>> CommentsAsync(Guid process, CancellationToken cancellationToken) =>
        await db.CafeComments.AsNoTracking().Where(c => c.ProcessId == process).OrderBy(c => c.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Advice>> AdviceAsync(Guid recommendation, CancellationToken cancellationToken) =>
        await db.Advice.AsNoTracking().Where(a => a.RecommendationId == recommendation).OrderBy(a => a.Id).ToListAsync(cancellationToken);

    /// <summary>Whether everybody can comment now.</summary>
    public bool IsCafeOpen(AssemblyView assembly) =>
        assembly.View.Phases.Any(p => p.Method == CafeMethod.MethodName && assembly.View.Scene(p).IsOpenAt(clock.GetUtcNow()));

    public async Task CommentAsync(AssemblyView assembly, Guid? recommendation, string? words, string? shownAs, CancellationToken cancellationToken)
    {
        if (!IsCafeOpen(assembly))
            throw new RefusedException("Comments are not open now.");
        var (said, name) = (Words(words, CafeComment.MinWords, CafeComment.MaxWords, "Comment"), CleanText.Line(shownAs));
        if (name.Length > CafeComment.MaxName)
            throw new RefusedException($"The name is longer than {CafeComment.MaxName} characters; shorten it.", "ShownAs");
        db.CafeComments.Add(new CafeComment { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, RecommendationId = recommendation, Words = said, ShownAs = name, At = clock.GetUtcNow(), State = CommentState.Waiting });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A moderator shows a comment, or takes it out with a public reason.</summary>
    public async Task ModerateAsync(Actor actor, AssemblyView assembly, Guid comment, bool show, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var why = show ? "" : Words(reason, 10, CafeComment.MaxReason, "Reason");
        var row = await db.CafeComments.SingleOrDefaultAsync(c => c.Id == comment && c.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such comment.");
        if (row.Version != version)
            throw new RefusedException("Somebody else decided this comment meanwhile. Look at it again.");
        (row.State, row.Reason) = (show ? CommentState.Shown : CommentState.TakenOut, why);
        if (!show)
            (row.Words, row.ShownAs) = ("", "");
        chronicle.Record(actor, show ? "comment.shown" : "comment.taken-out", "process", assembly.Id, why);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AdviseAsync(Actor actor, AssemblyView assembly, Guid id, string? who, string? words, CancellationToken cancellationToken)
    {
        var (said, name) = (Words(words, 10, Advice.MaxWords, "Advice"), CleanText.Line(who));
        if (name.Length is < 2 or > Advice.MaxWho)
            throw new RefusedException($"Say who advises in 2 to {Advice.MaxWho} characters.", "Adviser");
        var row = await RequireAsync(assembly, id, null, cancellationToken);
        db.Advice.Add(new Advice { Id = OrderedId.Next(clock.GetUtcNow()), RecommendationId = row.Id, Who = name, Words = said, At = clock.GetUtcNow() });
        chronicle.Record(actor, "recommendation.advised", Kind, row.Id, name);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Answers a recommendation that carried. Late or in time, everybody sees when. What is accepted or adapted may become a project with money; and a look back is owed.</summary>
    public async Task AnswerAsync(Actor actor, AssemblyView assembly, Guid id, ResponseKind kind, string? words, string? who, long? cost, Guid version, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(kind))
            throw new RefusedException("Say whether it is accepted, adapted or rejected.", "Kind");
        var (reasons, name) = (Words(words, Recommendation.MinWords, Recommendation.MaxWords, "Reasons"), CleanText.Line(who));
        if (name.Length is < 2 or > MandateSettings.MaxAnswerer)
            throw new RefusedException($"Say who answers in 2 to {MandateSettings.MaxAnswerer} characters.", "Who");
        if (kind == ResponseKind.Reject && assembly.Mandate.Mandate == Mandate.Decide)
            throw new RefusedException("The mandate says that what carries is done, so it cannot be rejected. Say how it is done, or how it is adapted.", "Kind");
        if (kind == ResponseKind.Reject && cost is not null)
            throw new RefusedException("What is rejected gets no money; leave the cost empty.", "Cost");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var row = await RequireAsync(assembly, id, version, cancellationToken);
        if (row.State != RecommendationState.Carried)
            throw new RefusedException("Only what carried is owed an answer.");
        if (row.Response is not null)
            throw new RefusedException("It is answered already, and the answer stays as it was given.");
        (row.Response, row.ResponseWords, row.ResponseWho, row.RespondedAt) = (kind, reasons, name, clock.GetUtcNow());
        await duty.FulfilAsync(actor, Kind, id, $"{Said(kind)} {reasons}", name, cancellationToken);
        chronicle.Record(actor, "recommendation.answered", Kind, id, kind.ToString());
        Tell(assembly, row, kind, reasons);
        if (cost is { } money)
            await DoAsync(actor, assembly, row, money, cancellationToken);
        var about = new AskTarget(Kind, row.Id, row.Title, $"{assembly.Url}/recommendations/{row.Number}", new Answerer(name, null), assembly.Mandate.LookBackDays);
        await answers.OweAsync(assembly.View.Place, assembly.View.Process, about, AnswerCause.Proposal, $"Looking back: what became of \"{Prose.Begin(row.Title, 200)}\"?", new Asker("The assembly", null, null), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Tells what became of a recommendation.</summary>
    public async Task LookBackAsync(Actor actor, AssemblyView assembly, Guid id, string? words, Guid version, CancellationToken cancellationToken)
    {
        var told = Words(words, Recommendation.MinWords, Recommendation.MaxWords, "LookBack");
        var row = await RequireAsync(assembly, id, version, cancellationToken);
        if (row.Response is null)
            throw new RefusedException("Answer it first.");
        if (row.LookedBackAt is not null)
            throw new RefusedException("It is told already what became of it.");
        (row.LookBack, row.LookedBackAt) = (told, clock.GetUtcNow());
        await duty.FulfilAsync(actor, Kind, id, told, row.ResponseWho, cancellationToken);
        chronicle.Record(actor, "recommendation.looked-back", Kind, id, Prose.Begin(told, 500));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Makes it a project with money, milestones and a public course, by way of a proposal, as every other decision does.</summary>
    private async Task DoAsync(Actor actor, AssemblyView assembly, Recommendation row, long money, CancellationToken cancellationToken)
    {
        var proposal = await proposals.AddAsync(actor, assembly.View.Process, new ProposalDetails(row.Title, row.Words, money, null, "", "", null, null), cancellationToken);
        chronicle.Link(actor, (Kind, row.Id), ("proposal", proposal.Id), "is done as", $"{row.ResponseWho} takes recommendation {row.Number} on.");
        await projects.AddAsync(actor, assembly.View.Process, [new Ballots.Count.Funded(proposal, money)], cancellationToken);
        row.Project = proposal.Number;
    }

    private static string Said(ResponseKind kind) => kind switch
    {
        ResponseKind.Accept => "It is done as recommended.",
        ResponseKind.Adapt => "It is done in another way.",
        _ => "It is not done.",
    };

    private void Tell(AssemblyView assembly, Recommendation row, ResponseKind kind, string reasons) => db.News.Add(new NewsItem
    {
        Id = OrderedId.Next(clock.GetUtcNow()),
        ProcessId = assembly.Id,
        At = clock.GetUtcNow(),
        Title = $"Recommendation {row.Number} is answered",
        Words = $"{Said(kind)} {Prose.Begin(reasons, 300)}",
        Url = $"{assembly.Url}/recommendations/{row.Number}",
    });

    private static string Words(string? text, int least, int most, string field)
    {
        var words = CleanText.Lines(text);
        return words.Length >= least && words.Length <= most ? words : throw new RefusedException($"Write {least} to {most} characters.", field);
    }

    private async Task<Recommendation> RequireAsync(AssemblyView assembly, Guid id, Guid? version, CancellationToken cancellationToken)
    {
        var row = await db.Recommendations.SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such recommendation.");
        return version is { } seen && row.Version != seen ? throw new RefusedException("Somebody else changed this recommendation meanwhile. Look at it again and repeat what you did.") : row;
    }
}
