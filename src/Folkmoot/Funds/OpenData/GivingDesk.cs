using System.Text.Json;
using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.OpenData;

/// <summary>Publishes grants as open data, and says what about them could be better.</summary>
public sealed class GivingDesk(FolkmootDb db, PoolBook book, Classification classification, Settings settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Sets under which prefix the pool publishes; the prefix is given out by 360Giving.</summary>
    public async Task SetAsync(Place place, string? prefix, string? number, CancellationToken cancellationToken)
    {
        var valid = prefix?.Trim() ?? "";
        if (!valid.StartsWith("360G-", StringComparison.Ordinal) || valid.Length is < 7 or > JournalRecord.MaxPublisher || !valid.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            throw new RefusedException(texts["Giving.PrefixWrong"], nameof(GivingForm.Prefix));
        var own = string.IsNullOrWhiteSpace(number) ? null : number.Trim();
        if (own is { Length: > JournalRecord.MaxPublisher } || own?.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/') == false)
            throw new RefusedException(texts["Number.Wrong"], nameof(GivingForm.Number));
        var journal = await db.Journals.SingleAsync(j => j.PlaceId == place.Id, cancellationToken);
        (journal.GivingPrefix, journal.GivingNumber) = (valid, own);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The file of the pool's grants, or of one partner's contributions.</summary>
    /// <param name="place">Whose pool.</param>
    /// <param name="partner">The partner's code; null for the pool's grants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when there is no pool, no prefix or nothing to publish.</returns>
    public async Task<byte[]?> FileAsync(Place place, string? partner, CancellationToken cancellationToken)
    {
        if (await book.JournalOfAsync(place.Slug, cancellationToken) is not { GivingPrefix: not null } journal || await book.FindAsync(place, cancellationToken) is not { } pool)
            return null;
        var parties = await db.FundParties.AsNoTracking().Where(p => p.JournalId == journal.Id).ToDictionaryAsync(p => p.Code, cancellationToken);
        var address = new Uri(settings.Address, $"/places/{place.Slug}/funds");
        var outcomes = (await classification.AgreedAsync(place.Id, cancellationToken)).ToDictionary(outcome => outcome.Code, outcome => outcome.Title, StringComparer.Ordinal);
        var package = new GivingPackage(pool, journal, parties, await db.GrantFacts.AsNoTracking().Where(g => g.JournalId == journal.Id).ToDictionaryAsync(g => g.Grant, cancellationToken), outcomes, place.Currency, address, clock.GetUtcNow());
        return (partner is null ? package.Grants() : package.Contributions(partner)) is { } made ? GivingPackage.Bytes(made) : null;
    }

    /// <summary>What could be better about the pool's grants, the gravest first.</summary>
    public async Task<IReadOnlyList<GivingFinding>> FindingsAsync(Place place, CancellationToken cancellationToken)
    {
        if (await FileAsync(place, null, cancellationToken) is not { } file)
            return [];
        using var package = JsonDocument.Parse(file);
        var today = PlaceClock.Local(clock.GetUtcNow(), place.TimeZone).Date;
        return GivingQuality.Check(package.RootElement, new DateOnly(today.Year, today.Month, today.Day));
    }
}
