using Folkmoot.Ballots.Roll;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>Letters to print, one page each, with the voter code in words and as a QR code.</summary>
public sealed class LettersModel(BallotFinder ballots, RollBook roll, Platform.Configuration.Settings settings) : SitePage
{
    /// <summary>As many letters as a browser prints without trouble.</summary>
    public const int PerPage = 200;

    internal BallotView Ballot { get; private set; } = null!;

    internal IReadOnlyList<VoterLetter> Letters { get; private set; } = [];

    internal int First { get; private set; }

    internal int Voters { get; private set; }

    public async Task<IActionResult> OnGetAsync(string place, string process, int first = 1, CancellationToken cancellationToken = default)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        First = Math.Max(1, first);
        Voters = (await roll.FiguresAsync(ballot.Phase.Id, cancellationToken)).Voters;
        Letters = await roll.LettersAsync(ballot.Phase.Id, First, First + PerPage - 1, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    /// <summary>The same letters for a printer's mail merge: line, addressee, code, address. Nothing a spreadsheet could take for a formula.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        var letters = await roll.LettersAsync(ballot.Phase.Id, 1, int.MaxValue, cancellationToken);
        var lines = letters.Select(l => string.Join(',', l.Line, Csv.Field(l.Addressee), Csv.Field(l.Code), Csv.Field(Address(l.Code))));
        Response.Headers.CacheControl = "no-store";
        return File(System.Text.Encoding.UTF8.GetBytes("line,addressee,code,address\r\n" + string.Join("\r\n", lines) + "\r\n"), "text/csv; charset=utf-8", "voter-letters.csv");
    }

    /// <summary>Where the code can be used, with the code filled in.</summary>
    internal string Address(string code) => Root + Ballot.Url + "/vote?code=" + code;

    internal string PlainAddress => Root + Ballot.Url + "/vote";

    /// <summary>The squares of the address's QR code.</summary>
    internal Print.QrSquares Qr(string code) => Print.QrSquares.Of(Address(code));

    private string Root => settings.Address.GetLeftPart(UriPartial.Authority);
}
