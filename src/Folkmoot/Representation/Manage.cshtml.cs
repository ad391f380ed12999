using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>An organiser asks people about themselves, uploads census figures, and plans for the groups that are missing.</summary>
[EnableRateLimiting(Limits.Writes)]
[RequestSizeLimit(CensusReader.MaxBytes + 64 * 1024)]
internal sealed class ManageModel(ProcessReader processes, SurveyDesk desk, AboutDesk about, RepresentationWords words, TimeProvider clock, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage, IAsyncPageFilter
{
    internal ProcessView View { get; private set; } = null!;

    internal RepresentationWords Words => words;

    internal Survey? Survey { get; private set; }

    internal IReadOnlyList<ComparedTable> Tables { get; private set; } = [];

    internal IReadOnlyList<OutreachTask> Tasks { get; private set; } = [];

    /// <summary>Groups that are missing and for which nothing is planned yet.</summary>
    internal IReadOnlyList<(Question Question, string Value)> Gaps => [.. Tables.SelectMany(t => t.Rows.Where(r => r.IsGap && !Tasks.Any(k => k.Question == t.Question && k.Value == r.Value)).Select(r => (t.Question, r.Value)))];

    /// <summary>Every group for which something can be planned: the missing ones first.</summary>
    internal IReadOnlyList<(Question Question, string Value)> Groups { get; private set; } = [];

    [BindProperty]
    public IFormFile? Census { get; set; }

    /// <summary>The group as question and answer with a colon between them.</summary>
    [BindProperty]
    public string? Group { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    internal DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellationToken = HttpContext.RequestAborted;
        if (await processes.FindAsync((string)RouteData.Values["place"]!, (string)RouteData.Values["process"]!, cancellationToken) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        Survey = await desk.FindAsync(view.Process.Id, cancellationToken);
        Tables = Survey is null ? [] : await desk.TablesAsync(Survey, cancellationToken);
        Tasks = await desk.TasksAsync(view.Process.Id, cancellationToken);
        var all = (await about.ChoicesAsync(view.Process.Id, cancellationToken)).SelectMany(c => c.Value.Select(v => (c.Key, v)));
        Groups = [.. Gaps.Union(all)];
        await next();
    }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAskAsync(bool asked, CancellationToken cancellationToken) =>
        DoAsync(() => desk.AskAsync(current.Actor, View.Process.Id, asked, cancellationToken), asked ? "Manage.Asked" : "Manage.Ended");

    public Task<IActionResult> OnPostCensusAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        if (Census is not { Length: > 0 } file)
            throw new RefusedException(texts["Census.Choose"], nameof(Census));
        if (file.Length > CensusReader.MaxBytes)
            throw new RefusedException(texts["Census.TooLarge", CensusReader.MaxBytes / 1024], nameof(Census));
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        await desk.UploadAsync(current.Actor, View.Process.Id, content, cancellationToken);
    }, "Manage.Uploaded");

    public Task<IActionResult> OnPostPlanAsync(CancellationToken cancellationToken) => DoAsync(() =>
    {
        var parts = (Group ?? "").Split(':', 2);
        return parts is [var name, var value] && Enum.TryParse<Question>(name, out var question) && Enum.IsDefined(question)
            ? desk.PlanAsync(current.Actor, View.Process.Id, question, value, Plan, Owner, Due, cancellationToken)
            : throw new RefusedException(texts["Group.Wrong"], nameof(Group));
    }, "Manage.Planned");

    public Task<IActionResult> OnPostDoneAsync(Guid task, CancellationToken cancellationToken) =>
        DoAsync(() => desk.DoneAsync(current.Actor, View.Process.Id, task, cancellationToken), "Manage.TaskDone");

    private async Task<IActionResult> DoAsync(Func<Task> act, string done)
    {
        try
        {
            await act();
            Flash.Done(TempData, texts[done]);
            return Redirect(View.Url + "/manage/who");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
