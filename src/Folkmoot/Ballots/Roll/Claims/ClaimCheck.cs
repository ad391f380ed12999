using System.Globalization;
using System.Text;
using Folkmoot.People;
using Folkmoot.Platform;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>Holds what somebody says against the rules. A check that fails says why, and what to do next.</summary>
internal sealed class ClaimCheck(IStringLocalizer<Texts> texts)
{
    public const int MaxName = 120;

    private const int OldestAge = 120;

    /// <summary>What stands on the roll and what identifies the person.</summary>
    /// <exception cref="RefusedException">A check failed.</exception>
    public (string Addressee, string Person, EmailAddress Email) Check(ClaimRules rules, ClaimDetails said, string place, int year)
    {
        var name = string.Join(' ', (said.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is < 2 or > MaxName || name.Any(char.IsControl) || !name.Any(char.IsLetter))
            throw new RefusedException(texts["claim.name.wrong", MaxName], nameof(ClaimDetails.Name));
        var email = EmailAddress.TryParse(said.Email) ?? throw new RefusedException(texts["claim.email.wrong"], nameof(ClaimDetails.Email));
        var lines = new List<string> { name };
        var person = new StringBuilder(Fold(name));
        if (rules.Beginnings.Count > 0)
        {
            var postcode = Tidy(said.Postcode);
            if (postcode.Length is < 2 or > 12)
                throw new RefusedException(texts["claim.postcode.missing"], nameof(ClaimDetails.Postcode));
            if (!rules.Beginnings.Any(b => postcode.StartsWith(b, StringComparison.Ordinal)))
                throw new RefusedException(texts["claim.postcode.outside", (said.Postcode ?? "").Trim(), place, rules.Contact], nameof(ClaimDetails.Postcode));
            lines.Add(postcode);
            person.Append('|').Append(postcode);
        }

        if (rules.MinAge is { } age)
        {
            if (!int.TryParse((said.Year ?? "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var born) || born > year || born < year - OldestAge)
                throw new RefusedException(texts["claim.year.wrong"], nameof(ClaimDetails.Year));
            if (year - born < age)
                throw new RefusedException(texts["claim.year.young", age, year], nameof(ClaimDetails.Year));
            lines.Add(born.ToString(CultureInfo.InvariantCulture));
            person.Append('|').Append(born);
        }

        if (!said.LivesHere)
            throw new RefusedException(texts["claim.declare.missing", place], nameof(ClaimDetails.LivesHere));
        return (string.Join('\n', lines), person.ToString(), email);
    }

    /// <summary>A postcode in capitals without spaces.</summary>
    public static string Tidy(string? postcode) => string.Concat((postcode ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>A name in the one spelling in which it is compared: letters alone, without accents, its words in alphabetical order.</summary>
    internal static string Fold(string name)
    {
        var plain = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && rune.Value is not ('\'' or '’' or '.'))
                plain.Append(' ');
        }

        return string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
