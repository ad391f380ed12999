using System.Text;
using Folkmoot.Assemblies.Register;
using Folkmoot.Ballots.Print;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>The letters of a sending that go by post, to print or as a table for a printer.</summary>
internal sealed class PrintModel(AssemblyDoor door, PoolReader pool, LetterDesk desk, LetterTable letters, PageDesk pages) : AssemblyPage(door)
{
    public const int PerPage = 200;

    internal Mailing Mailing { get; private set; } = null!;

    internal IReadOnlyList<PrintedLetter> Letters { get; private set; } = [];

    internal int First { get; private set; }

    /// <summary>The registration pages to which letters can lead.</summary>
    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    /// <summary>That to which these letters lead.</summary>
    internal RegistrationPage To { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, int? first, string? format, int? to, CancellationToken cancellationToken)
    {
        Pages = await pages.ListAsync(Assembly.Id, cancellationToken);
        To = Pages.FirstOrDefault(p => p.Number == to) ?? Pages[0];
        if ((await pool.MailingsAsync(Assembly.Id, cancellationToken)).FirstOrDefault(m => m.Number == number) is not { } mailing)
            return NotFound();
        Mailing = mailing;
        if (format is "csv" or TableAnswer.Paste)
            return await TableAsync(format, cancellationToken);
        First = Math.Clamp(first ?? 1, 1, Math.Max(1, mailing.ByPost));
        Letters = await desk.PrintedAsync(Assembly, mailing, First - 1, PerPage, cancellationToken);
        return Page();
    }

    internal string PlainAddress => letters.AddressOf(Assembly, To);

    /// <summary>The squares of the address's QR code, with the code filled in.</summary>
    internal QrSquares Qr(string code) => QrSquares.Of(PlainAddress + "?code=" + code);

    private async Task<IActionResult> TableAsync(string format, CancellationToken cancellationToken)
    {
        var table = await letters.MakeAsync(Assembly, Mailing, To, cancellationToken);
        return format == TableAnswer.Paste ? Content(PastedText.Of(table.ToCsv()), "text/plain; charset=utf-8") : File(Encoding.UTF8.GetBytes(table.ToCsv()), "text/csv; charset=utf-8", table.Name + ".csv");
    }
}
