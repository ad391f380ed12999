using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals;

/// <summary>The proposals of a process as a table for its organisers.</summary>
public sealed class ManageModel(ProcessReader reader, ProposalBook book, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal ProcessView View { get; private set; } = null!;

    internal IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>Whether the proposals can still change.</summary>
    internal bool IsUndecided { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string place, string process, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken) || Proposals.FirstOrDefault(p => p.Number == number) is not { } proposal)
            return NotFound();
        try
        {
            await book.RemoveAsync(current.Actor, proposal.Id, cancellationToken);
            Flash.Done(TempData, texts["Manage.Removed", proposal.Number, proposal.Title]);
            return Redirect(View.Url + "/manage/proposals");
        }
        catch (RefusedException e)
        {
            return this.Refused(e);
        }
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } view)
            return false;
        View = view;
        Proposals = await book.ListAsync(view.Process.Id, cancellationToken);
        IsUndecided = !await book.IsDecidedAsync(view.Process.Id, cancellationToken);
        return true;
    }
}
