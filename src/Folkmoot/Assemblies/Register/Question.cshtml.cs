using System.Globalization;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>One question of the organisers' own: what it says, and its end.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class QuestionModel(AssemblyDoor door, QuestionDesk desk, PageDesk pages, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal FormQuestion Found { get; private set; } = null!;

    /// <summary>How many people have answered it.</summary>
    internal int Answers { get; private set; }

    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    [BindProperty]
    public QuestionForm Form { get; set; } = new();

    private string List => Assembly.ManageUrl + "/questions";

    public void OnGet() => Form = new QuestionForm
    {
        Kind = Found.Kind,
        Words = Found.Words,
        Help = Found.Help,
        Choices = Found.Choices,
        IsObligatory = Found.IsObligatory,
        IsForCaller = Found.IsForCaller,
        On = [.. PageSet.Read(Found.Pages)],
    };

    public Task<IActionResult> OnPostSaveAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.EditAsync(current.Actor, Assembly, Found.Number, Form, version, cancellationToken), nameof(Form), texts["Question.Saved"], () => List);

    public Task<IActionResult> OnPostRemoveAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.RemoveAsync(current.Actor, Assembly, Found.Number, version, cancellationToken), texts["Question.Removed"], List);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || (await desk.ListAsync(Assembly.Id, cancellationToken)).FirstOrDefault(q => q.Number == number) is not { } question)
            return false;
        Found = question;
        Answers = (await desk.CountsAsync(Assembly.Id, cancellationToken)).GetValueOrDefault(question.Id);
        Pages = await pages.ListAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
