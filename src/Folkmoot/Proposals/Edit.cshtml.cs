using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Pictures;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Proposals;

/// <summary>Adds a proposal or changes one.</summary>
[RequestSizeLimit(PictureLimits.MaxForm)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureLimits.MaxForm)]
public sealed class EditModel(ProcessReader reader, ProposalBook book, ProposalSearch search, PhotoDesk photos, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    /// <summary>Stands in the address in place of a number while one is added.</summary>
    private const string New = "new";

    internal ProcessView View { get; private set; } = null!;

    /// <summary>The proposal that is changed; null while one is added.</summary>
    internal Proposal? Proposal { get; private set; }

    /// <summary>Areas and categories that other proposals of the process have, to choose from.</summary>
    internal IReadOnlyList<string> Areas { get; private set; } = [];

    internal IReadOnlyList<string> Categories { get; private set; } = [];

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
            await photos.KeepAsync(Form.Photo, cancellationToken);
            var details = Form.Read(View.Process.Currency).Checked();
            details = details with { Photo = await photos.ReadAsync(Form.Photo, PictureAddress.Is(Proposal?.Picture), cancellationToken) };
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
        Areas = await search.AreasAsync(view.Process.Id, cancellationToken);
        Categories = await search.CategoriesAsync(view.Process.Id, cancellationToken);
        Proposal = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? await book.FindAsync(view.Process.Id, known, cancellationToken) : null;
        return Proposal is not null || number == New;
    }
}
