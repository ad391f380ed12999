using System.Globalization;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>One registration page for its organisers: whether it is open, what it says, a copy of it, its end.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class EditModel(AssemblyDoor door, PageDesk desk, Settings settings, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    /// <summary>So many names of what was left out are told.</summary>
    private const int MostNamed = 12;

    internal RegistrationPage Found { get; private set; } = null!;

    /// <summary>How many people registered on it by themselves.</summary>
    internal int Registered { get; private set; }

    [BindProperty]
    public PageForm Form { get; set; } = new();

    internal string Address => new Uri(settings.Address, Found.Url(Assembly)).AbsoluteUri;

    internal bool CanTry => Found.State != PageState.Trial && Registered == 0;

    /// <summary>The organisers' own words on it that can be called something else.</summary>
    internal FormVocabulary Vocabulary { get; private set; } = null!;

    /// <summary>Its pictures, which may stand in words of HTML.</summary>
    internal IReadOnlyList<HtmlPicture> Pictures { get; private set; } = [];

    private string Pages => Assembly.ManageUrl + "/pages";

    private string Here => string.Create(CultureInfo.InvariantCulture, $"{Pages}/{Found.Number}");

    public void OnGet() => Form = new PageForm
    {
        Title = Found.Title,
        Key = Found.Key,
        Format = Found.Format.ToString(),
        Intro = Found.Intro,
        Thanks = Found.Thanks,
        Language = Found.Language,
        Words = FormWords.Read(Found.Words).Lines(Vocabulary),
        ClosesAt = Found.ClosesAt is { } at ? PlaceClock.Field(at, Assembly.Zone) : null,
    };

    public async Task<IActionResult> OnPostSaveAsync(Guid version, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> leftOut = [];
        return await DoAsync(async () => leftOut = await desk.EditAsync(current.Actor, Assembly, Found.Number, Form, version, cancellationToken), nameof(Form), () => Said(texts["Edit.Saved"], leftOut, texts), () => Here);
    }

    public Task<IActionResult> OnPostMoveAsync(PageState state, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.MoveAsync(current.Actor, Assembly, Found.Number, state, version, cancellationToken), texts[$"Edit.Moved.{state}"], Here);

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken cancellationToken)
    {
        RegistrationPage? copy = null;
        return await DoAsync(async () => copy = (await desk.CopyAsync(current.Actor, Assembly, Found.Number, cancellationToken)).Page, "", texts["List.Added"], () => string.Create(CultureInfo.InvariantCulture, $"{Pages}/{copy!.Number}"));
    }

    public Task<IActionResult> OnPostDeleteAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.DeleteAsync(current.Actor, Assembly, Found.Number, version, cancellationToken), texts["Edit.Deleted"], Pages);

    /// <summary>That something is done, and what was left out of HTML.</summary>
    internal static string Said(string done, IReadOnlyList<string> leftOut, IStringLocalizer<Texts> texts) => leftOut.Count == 0
        ? done
        : done + " " + texts["LeftOut", string.Join(", ", leftOut.Take(MostNamed)) + (leftOut.Count > MostNamed ? " …" : "")];

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } page)
            return false;
        Found = page;
        Vocabulary = await desk.VocabularyAsync(Assembly, number, cancellationToken);
        Pictures = await desk.PicturesAsync(Assembly.Id, number, cancellationToken);
        Registered = (await desk.CountsAsync(Assembly.Id, cancellationToken)).GetValueOrDefault(number);
        return true;
    }
}
