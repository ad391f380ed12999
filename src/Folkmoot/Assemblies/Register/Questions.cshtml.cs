using System.Globalization;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>The questions that organisers add to what everybody is asked.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class QuestionsModel(AssemblyDoor door, QuestionDesk desk, PageDesk pages, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<FormQuestion> Questions { get; private set; } = [];

    /// <summary>How many people have answered each.</summary>
    internal IReadOnlyDictionary<Guid, int> Counts { get; private set; } = new Dictionary<Guid, int>();

    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    internal string Here => Assembly.ManageUrl + "/questions";

    public void OnGet()
    {
        // The list is read before.
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AddAsync(current.Actor, Assembly, Form, cancellationToken), nameof(Form), texts["Questions.Added"], () => Here);

    public Task<IActionResult> OnPostRaiseAsync(int number, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RaiseAsync(current.Actor, Assembly, number, cancellationToken), texts["Questions.Moved"], Here);

    /// <summary>"One of several, obligatory, on all pages".</summary>
    internal string Describe(FormQuestion question) => string.Join(", ", new[]
    {
        texts[$"Kind.{question.Kind}"].Value,
        question.IsObligatory ? texts["Questions.Obligatory"].Value : "",
        question.IsForCaller ? texts["Questions.ByCaller"].Value
            : question.Pages.Length == 0 ? texts["Questions.All"].Value
            : string.Join("; ", Pages.Where(p => PageSet.Holds(question.Pages, p.Number)).Select(p => p.Title.Length > 0 ? p.Title : texts["Page.Default"].Value)),
    }.Where(part => part.Length > 0));

    internal string Address(FormQuestion question) => string.Create(CultureInfo.InvariantCulture, $"{Here}/{question.Number}");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Questions = await desk.ListAsync(Assembly.Id, cancellationToken);
        Counts = await desk.CountsAsync(Assembly.Id, cancellationToken);
        Pages = await pages.ListAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
