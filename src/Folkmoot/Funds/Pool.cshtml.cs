using Folkmoot.Communities;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds;

/// <summary>The pool of a place: who gave, where the money is, and how to check it.</summary>
public sealed class PoolModel(Places places, PoolBook book, PartnerBook partners, ICurrentActor current) : SitePage
{
    internal Place Place { get; private set; } = null!;

    /// <summary>Null when the place has no pool.</summary>
    internal PoolView? Pool { get; private set; }

    /// <summary>What partners bring beside the money, and what they have agreed; null when the place has no pool.</summary>
    internal PartnerFacts? Facts { get; private set; }

    internal IReadOnlyList<Agreement> Agreements { get; private set; } = [];

    /// <summary>Whether bodies are invited to put money in.</summary>
    internal bool IsInviting { get; private set; }

    internal bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(place, cancellationToken) is not { } found)
            return NotFound();
        Place = found;
        Pool = await book.FindAsync(found, cancellationToken);
        if (Pool is not null)
        {
            Facts = await partners.FindAsync(Pool.JournalId, cancellationToken);
            Agreements = await partners.AgreementsAsync(Pool.JournalId, cancellationToken);
            IsInviting = await partners.InvitationAsync(Pool.JournalId, cancellationToken) is { IsOpen: true };
        }

        MayManage = await current.OrganisesAsync(found.Id, cancellationToken);
        return Page();
    }
}
