using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Register;
using Folkmoot.Ballots;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>One registration: what was written, what the person answers to being drawn, and the way out.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PersonModel(AssemblyDoor door, PoolReader pool, RegistrationDesk desk, MemberDesk members, QuotaDesk quotas, AnswerKeeper answers, Codes codes, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal Registration Person { get; private set; } = null!;

    internal Member? Member { get; private set; }

    internal IReadOnlyDictionary<string, string> Values => QuotaDesk.Values(Person.Values);

    /// <summary>The invited address; null where there is none, or it was erased.</summary>
    internal string? Home { get; private set; }

    /// <summary>The title of the registration page through which they came; null where it was the usual one or none.</summary>
    internal string? PageTitle { get; private set; }

    /// <summary>Whether they may put things right and take the person out; a caller only notes what is said.</summary>
    internal bool MayChange { get; private set; }

    /// <summary>The person's own code, to be read to them on the phone; not by callers, who could act with it.</summary>
    internal string? Code => MayChange && Person.ErasedAt is null ? codes.VoterCode(Person.Id) : null;

    /// <summary>What came of calls so far, the newest first.</summary>
    internal IReadOnlyList<CallNote> Calls { get; private set; } = [];

    /// <summary>What the quotas ask, value by value.</summary>
    internal IReadOnlyList<Quota> Quotas { get; private set; } = [];

    /// <summary>What the organisers asked besides the quotas, with the answers so far.</summary>
    internal IReadOnlyList<(FormQuestion Question, string Words)> Answered { get; private set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int? Quota { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public void OnGet()
    {
        Form = new ContactForm { Name = Person.Name, Email = Person.Email, Phone = Person.Phone, Contact = Person.Contact };
        Form.Answers = Answered.Where(a => a.Words.Length > 0).ToDictionary(a => a.Question.Number, a => AnswerSheet.Fields(a.Question, a.Words));
    }

    public Task<IActionResult> OnPostAnswersAsync(CancellationToken cancellationToken) =>
        DoAsync(() => answers.SetAsync(current.Actor, Assembly, Person.Id, Form.Answers, cancellationToken), nameof(Form), texts["Person.Noted"], () => Here);

    public Task<IActionResult> OnPostCallAsync(CancellationToken cancellationToken) => DoAsync(() => desk.CallAsync(current.Actor, Assembly, Person.Id, Note, cancellationToken), texts["Person.Noted"], Here);

    public Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => DoAsync(() => desk.CorrectAsync(current.Actor, Assembly, Person.Id, Form, cancellationToken), nameof(Form), texts["Person.Corrected"], () => Here));

    public Task<IActionResult> OnPostValueAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => DoAsync(() => desk.CorrectValueAsync(current.Actor, Assembly, Person.Id, Quota, Why, cancellationToken), texts["Person.Corrected"], Here));

    public Task<IActionResult> OnPostAnswerAsync(MemberState state, CancellationToken cancellationToken) =>
        DoAsync(() => members.AnswerAsync(current.Actor, Assembly, Member?.Id ?? Guid.Empty, state, cancellationToken), texts["Person.Done"], Here);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        ChangeAsync(() => DoAsync(() => desk.WithdrawAsync(current.Actor, Assembly, Person.Id, cancellationToken), texts["Person.Withdrawn"], Here));

    private async Task<IActionResult> ChangeAsync(Func<Task<IActionResult>> act) => MayChange ? await act() : StatusCode(StatusCodes.Status403Forbidden);

    private string Here => $"{Assembly.ManageUrl}/people/{Person.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || await pool.FindAsync(Assembly.Id, number, cancellationToken) is not { } person)
            return false;
        Person = person;
        MayChange = await current.MayAsync(Access.Clerk, View.Place.Id, View.Process.Id, cancellationToken);
        Member = await members.OfAsync(person.Id, cancellationToken);
        Quotas = await quotas.ListAsync(Assembly.Id, cancellationToken);
        Answered = await answers.OfAsync(person, withCaller: true, cancellationToken);
        Calls = await desk.CallsAsync(person.Id, cancellationToken);
        PageTitle = await db.RegistrationPages.Where(p => p.Id == person.PageId).Select(p => p.Title).SingleOrDefaultAsync(cancellationToken);
        Home = await db.InvitedAddresses.AsNoTracking().Where(a => a.Id == person.AddressId).Select(a => a.Words + ", " + a.Postcode).SingleOrDefaultAsync(cancellationToken);
        return true;
    }
}
