using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Writes recommendations, takes amendments, keeps how members stand to drafts, and what a minority thinks instead.</summary>
internal sealed class RecommendationDesk(FolkmootDb db, Chronicle chronicle, IInstanceKey key, TimeProvider clock)
{
    private const string Kind = "recommendation";

    public async Task<IReadOnlyList<Recommendation>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Recommendations.AsNoTracking().Where(r => r.ProcessId == process).OrderBy(r => r.Number).ToListAsync(cancellationToken);

    public Task<Recommendation?> FindAsync(Guid process, int number, CancellationToken cancellationToken) =>
        db.Recommendations.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == process && r.Number == number, cancellationToken);

    public async Task<Recommendation> AddAsync(Actor actor, AssemblyView assembly, string? title, string? words, string? reasons, CancellationToken cancellationToken)
    {
        RequireWriting(assembly);
        var (head, text, why) = Checked(title, words, reasons);
        var recommendation = new Recommendation
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            Number = (await db.Recommendations.Where(r => r.ProcessId == assembly.Id).MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0) + 1,
            Title = head,
            Words = text,
            Reasons = why,
            State = RecommendationState.Draft,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Recommendations.Add(recommendation);
        chronicle.Link(actor, ("process", assembly.Id), (Kind, recommendation.Id), "drafted", $"The assembly drafted recommendation {recommendation.Number}: {Platform.Layout.Prose.Begin(head, 150)}");
        chronicle.Record(actor, "recommendation.drafted", Kind, recommendation.Id, head);
        await db.SaveChangesAsync(cancellationToken);
        return recommendation;
    }

    public async Task EditAsync(Actor actor, AssemblyView assembly, Guid id, string? title, string? words, string? reasons, Guid version, CancellationToken cancellationToken)
    {
        RequireWriting(assembly);
        var (head, text, why) = Checked(title, words, reasons);
        var row = await DraftAsync(assembly, id, version, cancellationToken);
        (row.Title, row.Words, row.Reasons) = (head, text, why);
        chronicle.Record(actor, "recommendation.edited", Kind, row.Id, head);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The assembly takes a draft back, with a public reason.</summary>
    public async Task WithdrawAsync(Actor actor, AssemblyView assembly, Guid id, string? reason, Guid version, CancellationToken cancellationToken)
    {
        var why = Reason(reason, "Reason");
        var row = await DraftAsync(assembly, id, version, cancellationToken);
        (row.State, row.Withdrawn) = (RecommendationState.Withdrawn, why);
        chronicle.Record(actor, "recommendation.withdrawn", Kind, row.Id, why);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Proposes other words for a draft.</summary>
    /// <param name="actor">Who notes it; the platform where a member does.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="id">The recommendation.</param>
    /// <param name="seat">The member's seat; null for one raised in the room.</param>
    /// <param name="words">The words as they would be.</param>
    /// <param name="why">Why they are better.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task AmendAsync(Actor actor, AssemblyView assembly, Guid id, int? seat, string? words, string? why, CancellationToken cancellationToken)
    {
        RequireWriting(assembly);
        var (text, reason) = (Text(words, "Amended"), Reason(why, "Why"));
        var row = await DraftAsync(assembly, id, null, cancellationToken);
        if (text == row.Words)
            throw new RefusedException("These are the words that it has already; change what you want changed.", "Amended");
        db.Amendments.Add(new Amendment
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            RecommendationId = id,
            Number = (await db.Amendments.Where(a => a.RecommendationId == id).MaxAsync(a => (int?)a.Number, cancellationToken) ?? 0) + 1,
            Words = text,
            Why = reason,
            Seat = seat,
            At = clock.GetUtcNow(),
            State = AmendmentState.Open,
        });
        chronicle.Record(actor, "recommendation.amended", Kind, id, reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Notes what the assembly made of an amendment; when it is taken, the recommendation has its words.</summary>
    public async Task DecideAsync(Actor actor, AssemblyView assembly, Guid amendment, bool taken, string? reason, Guid version, CancellationToken cancellationToken)
    {
        RequireWriting(assembly);
        var why = Reason(reason, "Reason");
        var row = await db.Amendments.SingleOrDefaultAsync(a => a.Id == amendment, cancellationToken) ?? throw new RefusedException("There is no such amendment.");
        if (row.Version != version || row.State != AmendmentState.Open)
            throw new RefusedException("Somebody else decided this amendment meanwhile. Look at it again.");
        var recommendation = await DraftAsync(assembly, row.RecommendationId, null, cancellationToken);
        (row.State, row.Reason) = (taken ? AmendmentState.Taken : AmendmentState.NotTaken, why);
        if (taken)
            recommendation.Words = row.Words;
        chronicle.Record(actor, taken ? "amendment.taken" : "amendment.not-taken", Kind, recommendation.Id, why);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps how a member stands to a draft, in the place of what they said before.</summary>
    public async Task SignAsync(AssemblyView assembly, Member member, Guid id, SupportLevel level, CancellationToken cancellationToken)
    {
        RequireWriting(assembly);
        if (!Enum.IsDefined(level))
            throw new RefusedException("Choose how you stand to it.", "Level");
        var row = await DraftAsync(assembly, id, null, cancellationToken);
        var mine = key.Mac("assembly support", $"{row.Id:N}:{member.Id:N}");
        if (await db.SupportSigns.SingleOrDefaultAsync(s => s.RecommendationId == id && s.Key == mine, cancellationToken) is { } sign)
            sign.Level = level;
        else
            db.SupportSigns.Add(new SupportSign { RecommendationId = id, Key = mine, Level = level });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReportAsync(Actor actor, AssemblyView assembly, Guid? id, string? words, string? signedBy, CancellationToken cancellationToken)
    {
        var (text, signed) = (Text(words, "Report"), CleanText.Line(signedBy));
        if (signed.Length is < 2 or > MinorityReport.MaxSigned)
            throw new RefusedException($"Say who stands behind it in 2 to {MinorityReport.MaxSigned} characters, as they want to be called, such as \"five members\".", "SignedBy");
        if (id is { } about && !await db.Recommendations.AnyAsync(r => r.Id == about && r.ProcessId == assembly.Id, cancellationToken))
            throw new RefusedException("There is no such recommendation.");
        db.MinorityReports.Add(new MinorityReport { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, RecommendationId = id, Words = text, SignedBy = signed, At = clock.GetUtcNow() });
        chronicle.Record(actor, "minority.reported", "process", assembly.Id, signed);
        await db.SaveChangesAsync(cancellationToken);
    }

    internal static string Text(string? words, string field)
    {
        var text = CleanText.Lines(words);
        return text.Length is >= Recommendation.MinWords and <= Recommendation.MaxWords ? text
            : throw new RefusedException($"Write {Recommendation.MinWords} to {Recommendation.MaxWords} characters.", field);
    }

    private static string Reason(string? reason, string field)
    {
        var why = CleanText.Lines(reason);
        return why.Length is >= 10 and <= Amendment.MaxWhy ? why : throw new RefusedException($"Give the public reason in 10 to {Amendment.MaxWhy} characters.", field);
    }

    private static (string Title, string Words, string Reasons) Checked(string? title, string? words, string? reasons)
    {
        var (head, why) = (CleanText.Line(title), CleanText.Lines(reasons));
        if (head.Length is < 3 or > Recommendation.MaxTitle)
            throw new RefusedException($"Give it a title of 3 to {Recommendation.MaxTitle} characters.", "Title");
        return why.Length > Recommendation.MaxWords
            ? throw new RefusedException($"The reasons are longer than {Recommendation.MaxWords} characters; shorten them.", "Reasons")
            : (head, Text(words, "Words"), why);
    }

    private static void RequireWriting(AssemblyView assembly)
    {
        if (assembly.View.Process.State == ProcessState.Draft || assembly.View.Phases.Any(p => p.Method == MembersVoteMethod.MethodName && p.State != PhaseState.Planned))
            throw new RefusedException("The vote has begun, so what is voted on stays as it is.");
    }

    private async Task<Recommendation> DraftAsync(AssemblyView assembly, Guid id, Guid? version, CancellationToken cancellationToken)
    {
        var row = await db.Recommendations.SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == assembly.Id, cancellationToken) ?? throw new RefusedException("There is no such recommendation.");
        if (version is { } seen && row.Version != seen)
            throw new RefusedException("Somebody else changed this recommendation while you were writing. Look at it again and repeat your change.");
        return row.State == RecommendationState.Draft ? row : throw new RefusedException("Only a draft can be changed.");
    }
}
