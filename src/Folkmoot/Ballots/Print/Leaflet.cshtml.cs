using Folkmoot.Ballots.Result;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots.Print;

/// <summary>The result on one sheet: what was chosen, by how many, and where to check it.</summary>
public sealed class LeafletModel(ResultSheet sheet, Folkmoot.Platform.Configuration.Settings settings) : SitePage
{
    internal ResultView Result { get; private set; } = null!;

    /// <summary>Where the squares lead.</summary>
    internal string Address { get; private set; } = "";

    /// <summary>The same to type, without what browsers add by themselves.</summary>
    internal string PlainAddress => Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..];

    internal QrSquares Qr { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string process, string? list, CancellationToken cancellationToken)
    {
        if (await sheet.FindAsync(place, process, list, cancellationToken) is not { } result)
            return NotFound();
        Result = result;
        Address = settings.Address.GetLeftPart(UriPartial.Authority) + result.Ballot.Url + "/result" + result.Query;
        Qr = QrSquares.Of(Address);
        return Page();
    }
}
