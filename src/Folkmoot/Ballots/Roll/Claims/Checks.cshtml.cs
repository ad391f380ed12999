using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>An organiser lets people put themselves on the roll, and says what is checked.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ChecksModel(BallotFinder ballots, ClaimDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    [BindProperty]
    public bool Open { get; set; }

    [BindProperty]
    public string? MinAge { get; set; }

    [BindProperty]
    public string? Postcodes { get; set; }

    [BindProperty]
    public string? Contact { get; set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        if (await desk.RulesAsync(ballot.Phase.Id, cancellationToken) is { } rules)
            (Open, MinAge, Postcodes, Contact) = (rules.IsOpen, rules.MinAge?.ToString(CultureInfo.InvariantCulture), string.Join(", ", rules.Beginnings), rules.Contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        try
        {
            int? age = string.IsNullOrWhiteSpace(MinAge) ? null
                : int.TryParse(MinAge.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years
                : throw new RefusedException(texts["claim.rules.age"], nameof(MinAge));
            await desk.SetAsync(current.Actor, ballot.Phase, Open, age, Postcodes, Contact, cancellationToken);
            Flash.Done(TempData, texts["claim.rules.saved"]);
            return Redirect($"{ballot.Url}/manage/roll");
        }
        catch (RefusedException refused)
        {
            return this.Refused(refused);
        }
    }
}
