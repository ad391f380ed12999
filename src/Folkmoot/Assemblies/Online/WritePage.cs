using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Online;

/// <summary>What the pages share on which a table of an assembly is put into a Google sheet. Whoever may download the table may do that, too.</summary>
internal abstract class WritePage(AssemblyDoor door, SheetDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    [BindProperty]
    public WriteForm Form { get; set; } = new();

    /// <summary>The page that the table belongs to.</summary>
    internal abstract string Back { get; }

    /// <summary>What is in the table, for whoever is about to send it to Google.</summary>
    internal abstract string Holds { get; }

    /// <summary>The people to choose from, by the word for the table; none where the table is always the same.</summary>
    internal virtual IReadOnlyList<string> States => [];

    public void OnGet() => Form.Tab = Suggested;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var (table, what) = await TableAsync(cancellationToken);
        await desk.WriteAsync(current.Actor, Assembly, Form, what, table, cancellationToken);
    }, nameof(Form), Texts["Write.Done", Form.Tab ?? ""], () => Back);

    private protected IStringLocalizer<Texts> Texts { get; } = texts;

    /// <summary>What a new tab may be called.</summary>
    private protected abstract string Suggested { get; }

    /// <summary>The table, and what kind of table it is in the words of the record.</summary>
    private protected abstract Task<(OutTable Table, string What)> TableAsync(CancellationToken cancellationToken);
}
