using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals;

/// <summary>Adds a proposal or changes one.</summary>
public sealed class EditModel(ProcessReader reader, ProposalBook book, ICurrentActor current, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Stands in the address in place of a number while one is added.</summary>
    private const string New = "new";

    public ProcessView View { get; private set; } = null!;

    /// <summary>The proposal that is changed; null while one is added.</summary>
    public Proposal? Proposal { get; private set; }

    /// <summary>Areas and categories that other proposals of the process have, to choose from.</summary>
    public IReadOnlyList<string> Areas { get; private set; } = [];

    public IReadOnlyList<string> Categories { get; private set; } = [];

    [BindProperty]
    public ProposalForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, string number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        if (Proposal is not null)
            Form = ProposalForm.Of(Proposal);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, string number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, number, cancellationToken))
            return NotFound();
        try
        {
            var details = Form.Read(View.Process.Currency);
            if (Proposal is not null)
                await book.EditAsync(current.Actor, Proposal.Id, details, Form.Version, cancellationToken);
            else
                await book.AddAsync(current.Actor, View.Process, details, cancellationToken);
            Flash.Done(TempData, texts[Proposal is null ? "Edit.Added" : "Edit.Changed", details.Title.Trim()]);
            return Redirect(View.Url + "/manage/proposals");
        }
        catch (RefusedException e)
        {
            return this.Refused(e, nameof(Form));
        }
    }

    private async Task<bool> FindAsync(string place, string process, string number, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return false;
        View = view;
        var all = await book.ListAsync(view.Process.Id, cancellationToken);
        Areas = [.. all.Select(p => p.Area).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
        Categories = [.. all.SelectMany(ProposalFilter.Categories).Distinct(StringComparer.Ordinal).Order(StringComparer.InvariantCultureIgnoreCase)];
        Proposal = all.FirstOrDefault(p => p.Number.ToString(CultureInfo.InvariantCulture) == number);
        return Proposal is not null || number == New;
    }
}
