using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Pay;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Somebody who registered sees how it stands, with their own code: their chance, whether they were drawn, what they need; and they can get out.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class MineModel(AssemblyDoor door, QuotaDesk quotas, RegistrationDesk desk, MemberDesk members, DrawReader draws, AnswerKeeper answers, QuestionDesk questions, PersonPasses passes, ChairPasses chair, PayDesk money, FolkmootDb db, IStringLocalizer<Texts> texts) : FormPage(door, quotas, questions)
{
    /// <summary>Whoever entered; null for nobody.</summary>
    internal Registration? Person { get; private set; }

    internal Member? Member { get; private set; }

    internal IReadOnlyList<(Draw Draw, DrawChance Chance)> Chances { get; private set; } = [];

    /// <summary>What they are owed and were paid as a member.</summary>
    internal IReadOnlyList<CostLine> Paid { get; private set; } = [];

    /// <summary>Whether the panel is drawn.</summary>
    internal bool IsDrawn { get; private set; }

    /// <summary>What the organisers asked besides the quotas, with the answers so far.</summary>
    internal IReadOnlyList<(FormQuestion Question, string Words)> Answered { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public void OnGet()
    {
        if (Person is { } person)
        {
            (Form.Support, Form.Needs) = ([.. Support.Read(person.Support)], person.Needs);
            Form.Answers = Answered.Where(a => a.Words.Length > 0).ToDictionary(a => a.Question.Number, a => AnswerSheet.Fields(a.Question, a.Words));
        }
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancellationToken)
    {
        try
        {
            var person = await desk.FindAsync(Assembly.Id, Code, cancellationToken) ?? throw new RefusedException(texts["Mine.Unknown"]);
            passes.Write(Assembly.Id, person.Id, Assembly.Url);
            chair.Forget(Assembly.Id, Assembly.Url);
            return Redirect(Assembly.Url + "/mine");
        }
        catch (RefusedException wrong)
        {
            return this.Refused(new RefusedException(wrong.Message, nameof(Code)));
        }
    }

    public Task<IActionResult> OnPostAnswerAsync(bool yes, CancellationToken cancellationToken) => AsPersonAsync(
        person => members.AnswerAsync(null, Assembly, Member?.Id ?? throw new RefusedException(texts["Mine.NotDrawn"]), yes ? MemberState.Confirmed : MemberState.Declined, cancellationToken), texts[yes ? "Mine.YesDone" : "Mine.NoDone"]);

    public Task<IActionResult> OnPostNeedsAsync(CancellationToken cancellationToken) =>
        AsPersonAsync(person => desk.NeedAsync(Assembly, person.Id, Form.Support, Form.Needs, cancellationToken), texts["Mine.NeedsDone"]);

    public Task<IActionResult> OnPostAnswersAsync(CancellationToken cancellationToken) => DoAsync(
        () => Person is { } person ? answers.SetAsync(null, Assembly, person.Id, Form.Answers, cancellationToken) : throw new RefusedException(texts["Mine.EnterFirst"]), nameof(Form), texts["Mine.AnswersDone"], () => Assembly.Url + "/mine");

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) => AsPersonAsync(
        person => Sure ? desk.WithdrawAsync(null, Assembly, person.Id, cancellationToken) : throw new RefusedException(texts["Mine.NotSure"], nameof(Sure)), texts["Mine.WithdrawDone"]);

    public IActionResult OnPostLeave()
    {
        passes.Forget(Assembly.Id, Assembly.Url);
        return Redirect(Assembly.Url + "/mine");
    }

    /// <summary>"13 in 199".</summary>
    internal string SayChance(string chance) => chance.Split('/') is [var part, var whole] ? texts["Mine.ChanceIn", part, whole] : chance == "1" ? texts["Mine.ChanceSure"] : chance;

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (passes.Read(Assembly.Id) is not { } id || await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.ProcessId == Assembly.Id, cancellationToken) is not { } person)
            return true;
        Person = person;
        Answered = await answers.OfAsync(person, withCaller: false, cancellationToken);
        Member = await members.OfAsync(id, cancellationToken);
        if (Member is { } member)
            Paid = await money.OfAsync(Assembly, member.Id, cancellationToken);
        Chances = [.. (await draws.ChancesAsync(id, cancellationToken)).Where(c => c.Draw.State is DrawState.Prepared or DrawState.Committed or DrawState.Drawn)];
        IsDrawn = await db.Draws.AnyAsync(d => d.ProcessId == Assembly.Id && d.Kind == DrawKind.Panel && d.State == DrawState.Drawn, cancellationToken);
        return true;
    }

    private Task<IActionResult> AsPersonAsync(Func<Registration, Task> act, string done) => DoAsync(
        () => Person is { } person ? act(person) : throw new RefusedException(texts["Mine.EnterFirst"], nameof(Code)), done, Assembly.Url + "/mine");
}
