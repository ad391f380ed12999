using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>Five questions about the person, each by choice.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class AboutModel(ProcessDoor door, AboutDesk desk, RepresentationWords words, IStringLocalizer<Texts> texts) : SitePage, IAsyncPageFilter
{
    /// <summary>What the form sends for "I would rather not say".</summary>
    public const string Rather = "none";

    internal ProcessView View { get; private set; } = null!;

    internal RepresentationWords Words => words;

    /// <summary>The questions that are asked, with their answers.</summary>
    internal IReadOnlyList<KeyValuePair<Question, IReadOnlyList<string>>> Questions { get; private set; } = [];

    [BindProperty]
    public string? Age { get; set; }

    [BindProperty]
    public string? Sex { get; set; }

    [BindProperty]
    public string? Ethnicity { get; set; }

    [BindProperty]
    public string? Disability { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    internal string? Chosen(Question question) => question switch
    {
        Question.Age => Age,
        Question.Sex => Sex,
        Question.Ethnicity => Ethnicity,
        Question.Disability => Disability,
        _ => Area,
    };

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await door.FindAsync((string)RouteData.Values["place"]!, (string)RouteData.Values["process"]!, cancellationToken) is not { } view
            || !await desk.IsAskedAsync(view.Process.Id, cancellationToken))
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        Questions = [.. (await desk.ChoicesAsync(view.Process.Id, cancellationToken)).Where(c => c.Value.Count > 0)];
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = await desk.MineAsync(View.Process.Id, cancellationToken);
        (Age, Sex, Ethnicity, Disability, Area) = (mine.GetValueOrDefault(Question.Age), mine.GetValueOrDefault(Question.Sex), mine.GetValueOrDefault(Question.Ethnicity),
            mine.GetValueOrDefault(Question.Disability), mine.GetValueOrDefault(Question.Area));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        try
        {
            await desk.SaveAsync(View.Process.Id, Questions.ToDictionary(q => q.Key, q => Chosen(q.Key) is Rather ? null : Chosen(q.Key)), cancellationToken);
            Flash.Done(TempData, texts["About.Done"]);
            return Redirect(View.Url + "/who");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
