using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>The registration pages of an assembly, for its organisers.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ListModel(AssemblyDoor door, PageDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    /// <summary>How many people registered on each page by themselves, by its number.</summary>
    internal IReadOnlyDictionary<int, int> Counts { get; private set; } = new Dictionary<int, int>();

    [BindProperty]
    public PageForm Form { get; set; } = new() { Format = nameof(WordsFormat.Markdown) };

    internal string Here => Assembly.ManageUrl + "/pages";

    public void OnGet()
    {
        // The list is read before.
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        SavedPage? saved = null;
        return await DoAsync(async () => saved = await desk.AddAsync(current.Actor, Assembly, Form, cancellationToken), nameof(Form), () => EditModel.Said(texts["List.Added"], saved!.LeftOut, texts), () => $"{Here}/{saved!.Page.Number}");
    }

    public Task<IActionResult> OnPostAllAsync(PageState state, CancellationToken cancellationToken) =>
        DoAsync(() => desk.MoveAllAsync(current.Actor, Assembly, state, cancellationToken), texts[$"List.All.{state}"], Here);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pages = await desk.ListAsync(Assembly.Id, cancellationToken);
        Counts = await desk.CountsAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
