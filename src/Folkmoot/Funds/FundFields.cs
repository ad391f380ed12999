using System.Globalization;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds;

/// <summary>Reads the fields of forms about money: each is what it must be, or is refused with one sentence.</summary>
public sealed class FundFields(TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>The day on the clocks of a place.</summary>
    internal DateOnly Today(Place place)
    {
        var today = PlaceClock.Local(clock.GetUtcNow(), place.TimeZone).Date;
        return new DateOnly(today.Year, today.Month, today.Day);
    }

    /// <summary>The number of an organisation with the prefix of its register; null when it has none.</summary>
    internal string? Number(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
            return null;
        return number.Trim() is { Length: <= FundParty.MaxNumber } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/')
            ? text : throw new RefusedException(texts["Number.Wrong"], "Number");
    }

    internal string Words(string? words, int shortest, int longest, string field) =>
        words?.Trim() is { } text && text.Length >= shortest && text.Length <= longest && !text.Any(char.IsControl)
            ? text : throw new RefusedException(texts["Words.Wrong", shortest, longest], field);

    /// <summary>An amount above nothing, in minor units.</summary>
    internal long Pence(string? amount, Place place, string field) =>
        amount is not null && Currencies.Parse(amount, place.Currency) is { } pence and > 0 ? pence : throw new RefusedException(texts["Money.Wrong"], field);

    internal DateOnly Day(string? day, string field) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on : throw new RefusedException(texts["Day.Wrong"], field);

    /// <summary>A day that may be left out.</summary>
    internal DateOnly? OptionalDay(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null : Day(day.Trim(), field);

    /// <summary>Per cent, in hundredths of one; empty for none.</summary>
    internal int Percent(string? percent)
    {
        if (string.IsNullOrWhiteSpace(percent))
            return 0;
        return decimal.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and <= 100 && part * 100 == decimal.Truncate(part * 100)
            ? (int)(part * 100) : throw new RefusedException(texts["Fee.Wrong"], nameof(ContributionForm.Fee));
    }

    /// <summary>Codes from words with commas between; null when there are none.</summary>
    internal static List<string>? Codes(string? words)
    {
        var codes = (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => Slugs.From(word, "other")).Distinct(StringComparer.Ordinal).ToList();
        return codes.Count == 0 ? null : codes;
    }
}
