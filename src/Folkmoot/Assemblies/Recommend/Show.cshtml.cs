using System.Globalization;
using Folkmoot.Answers;
using Folkmoot.Assemblies.Carry;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>One recommendation with everything that was said and done about it.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ShowModel(AssemblyDoor door, RecommendationDesk desk, CarryDesk carry, MemberDoor members, RecommendationWords words, AnswerBook answers, FormStamp stamp, FolkmootDb db, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    /// <summary>What trails and questions call a recommendation.</summary>
    public const string ThingKind = "recommendation";

    internal Recommendation One { get; private set; } = null!;

    internal IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    internal IReadOnlyDictionary<SupportLevel, int> Signs { get; private set; } = null!;

    internal IReadOnlyList<MinorityReport> Reports { get; private set; } = [];

    internal IReadOnlyList<Advice> Advice { get; private set; } = [];

    internal IReadOnlyList<CafeComment> Comments { get; private set; } = [];

    internal AnswerBoard Questions { get; private set; } = null!;

    /// <summary>By when the answer, or the look back, is due; null when neither is.</summary>
    internal DateTimeOffset? Due { get; private set; }

    /// <summary>Whether the answer came after its day.</summary>
    internal bool WasLate { get; private set; }

    internal Member? Member { get; private set; }

    internal bool MayManage { get; private set; }

    internal bool IsCafeOpen => carry.IsCafeOpen(Assembly);

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal RecommendationWords Words => words;

    [BindProperty]
    public SupportLevel? Level { get; set; }

    [BindProperty]
    public string? Amended { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? ShownAs { get; set; }

    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Stays empty; machines fill it in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public void OnGet() => (Amended, Stamp) = (One.Words, stamp.New());

    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.SignAsync(Assembly, RequireMember(), One.Id, Level ?? (SupportLevel)(-1), cancellationToken), texts["Member.Signed"], Here);

    public Task<IActionResult> OnPostAmendAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AmendAsync(Actor.Platform, Assembly, One.Id, RequireMember().Seat, Amended, Why, cancellationToken), texts["Member.Amended.Done"], Here);

    public Task<IActionResult> OnPostCommentAsync(CancellationToken cancellationToken) => DoAsync(() =>
    {
        stamp.Check(Stamp, Website);
        return carry.CommentAsync(Assembly, One.Id, Comment, ShownAs, cancellationToken);
    }, texts["Cafe.Done"], Here);

    private string Here => $"{Assembly.Url}/recommendations/{One.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } one)
            return false;
        One = one;
        Amendments = await db.Amendments.AsNoTracking().Where(a => a.RecommendationId == one.Id).OrderBy(a => a.Number).ToListAsync(cancellationToken);
        Signs = await db.SupportSigns.AsNoTracking().Where(s => s.RecommendationId == one.Id).GroupBy(s => s.Level).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        Reports = await db.MinorityReports.AsNoTracking().Where(r => r.RecommendationId == one.Id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        Advice = await carry.AdviceAsync(one.Id, cancellationToken);
        Comments = [.. (await carry.CommentsAsync(Assembly.Id, cancellationToken)).Where(c => c.RecommendationId == one.Id && c.State != CommentState.Waiting)];
        var board = await answers.AboutAsync("recommendation", one.Id, cancellationToken);
        // The answer to the recommendation itself stands above; what is left are questions that people asked about it.
        var (asked, told) = (board.Open.Where(o => o.Cause != AnswerCause.Proposal).ToList(), board.Closed.Where(o => o.Cause != AnswerCause.Proposal).ToList());
        Questions = board with { Open = asked, Closed = told, OpenCount = asked.Count, AnsweredCount = told.Count };
        Due = board.Open.Where(o => o.Cause == AnswerCause.Proposal).Select(o => (DateTimeOffset?)o.DueAt).FirstOrDefault();
        // The answer was owed first; what became of it is owed after it.
        WasLate = one.Response is not null && board.Closed.Where(o => o.Cause == AnswerCause.Proposal).MinBy(o => o.DueAt)?.IsLateAt(Now) == true;
        Member = await members.FindAsync(Assembly, cancellationToken);
        MayManage = await current.MayAsync(Access.Organiser, View.Place.Id, View.Process.Id, cancellationToken);
        return true;
    }

    private Member RequireMember() => Member ?? throw new RefusedException(texts["Member.Only"]);
}
