using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>Begins a bid: who asks, for what, how much. Whoever comes from an earlier bid is not asked again who they are.</summary>
[EnableRateLimiting(Limits.Codes)]
internal sealed class StartModel(CallReader reader, BidDesk desk, BidLetters letters, FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts) : CallPage
{
    private Bid? _earlier;

    [BindProperty]
    public StartForm Form { get; set; } = new();

    /// <summary>The author of an earlier bid, with the key that its letter held.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Author { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The group of the earlier bid; null for none.</summary>
    internal Organisation? Known { get; private set; }

    internal bool IsOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken) => ActAsync(
        () => FindAsync(place, process, cancellationToken), async () => letters.UrlOf(Call, (await desk.StartAsync(Call, Form, _earlier, cancellationToken)).Id), texts["Start.Done"], nameof(Form));

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call)
            return false;
        Call = call;
        IsOpen = call.IsOpenAt(clock.GetUtcNow());
        if (Author is { } id && Key is { } key && letters.IsGood(id, key) && await db.BidAuthors.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is { } author)
        {
            _earlier = await db.Bids.AsNoTracking().SingleAsync(b => b.Id == author.BidId, cancellationToken);
            Known = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == _earlier.OrganisationId, cancellationToken);
            (Form.Name, Form.Email) = (Form.Name ?? author.Name, Form.Email ?? author.Email);
        }

        return true;
    }
}
