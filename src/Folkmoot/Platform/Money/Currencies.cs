using System.Globalization;

namespace Folkmoot.Platform.Money;

/// <summary>The currencies that can be shown: symbol, where it stands, and how many digits follow the point (ISO 4217).</summary>
public static class Currencies
{
    private sealed record Currency(string Symbol, bool After, int Digits);

    private static readonly Dictionary<string, Currency> Known = new(StringComparer.Ordinal)
    {
        ["GBP"] = new("£", false, 2),
        ["EUR"] = new("€", false, 2),
        ["USD"] = new("$", false, 2),
        ["AUD"] = new("A$", false, 2),
        ["CAD"] = new("C$", false, 2),
        ["CHF"] = new("CHF\u00a0", false, 2),
        ["PLN"] = new("\u00a0zł", true, 2),
        ["CZK"] = new("\u00a0Kč", true, 2),
        ["HUF"] = new("\u00a0Ft", true, 2),
        ["DKK"] = new("\u00a0kr", true, 2),
        ["NOK"] = new("\u00a0kr", true, 2),
        ["SEK"] = new("\u00a0kr", true, 2),
    };

    public static IReadOnlyCollection<string> Codes => Known.Keys;

    public static bool IsKnown(string code) => Known.ContainsKey(code);

    /// <summary>
    /// An amount for people: "£18,500", "£54.25", "4 000 zł". Pence are left out when there are none. The amount is in minor units.
    /// </summary>
    public static string Format(long minor, string code)
    {
        var currency = Known.GetValueOrDefault(code) ?? new Currency("\u00a0" + code, true, 2);
        var factor = (long)Math.Pow(10, currency.Digits);
        var whole = Math.Abs(minor) / factor;
        var part = Math.Abs(minor) % factor;
        var number = whole.ToString("N0", CultureInfo.InvariantCulture);
        if (currency.After)
            number = number.Replace(",", "\u00a0", StringComparison.Ordinal);
        if (part != 0)
            number += (currency.After ? "," : ".") + part.ToString("D" + currency.Digits, CultureInfo.InvariantCulture);
        var sign = minor < 0 ? "−" : "";
        return currency.After ? sign + number + currency.Symbol : sign + currency.Symbol + number;
    }

    /// <summary>Reads what a person typed: "18500", "18,500", "£18,500.00". Null when it is no amount between 0 and 10^15 minor units.</summary>
    public static long? Parse(string text, string code)
    {
        var digits = Known.GetValueOrDefault(code)?.Digits ?? 2;
        var bare = text.Trim().Trim('£', '€', '$').Replace(",", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
            return null;
        var minor = amount * (decimal)Math.Pow(10, digits);
        return minor == decimal.Truncate(minor) && minor is >= 0 and <= 1_000_000_000_000_000m ? (long)minor : null;
    }
}
