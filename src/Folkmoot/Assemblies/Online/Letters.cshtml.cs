using Folkmoot.Assemblies.Recruit;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Online;

/// <summary>A clerk puts the letters of a sending that go by post into a Google sheet.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class LettersModel(AssemblyDoor door, SheetDesk desk, LetterTable letters, PoolReader pool, PageDesk pages, ICurrentActor current, IStringLocalizer<Texts> texts) : WritePage(door, desk, current, texts)
{
    private Mailing _mailing = null!;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The registration page to which the letters lead.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    internal override string Back => $"{Assembly.ManageUrl}/letters/{Number}{(To is { } page ? $"?to={page}" : "")}";

    internal override string Holds => Texts["Letters.Holds"];

    private protected override string Suggested => Texts["Letters.Tab", Number];

    private protected override async Task<(OutTable Table, string What)> TableAsync(CancellationToken cancellationToken)
    {
        var all = await pages.ListAsync(Assembly.Id, cancellationToken);
        return (await letters.MakeAsync(Assembly, _mailing, all.FirstOrDefault(p => p.Number == To) ?? all[0], cancellationToken), $"letters of sending {Number}");
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if ((await pool.MailingsAsync(Assembly.Id, cancellationToken)).FirstOrDefault(m => m.Number == Number) is not { } mailing)
            return false;
        _mailing = mailing;
        return true;
    }
}
