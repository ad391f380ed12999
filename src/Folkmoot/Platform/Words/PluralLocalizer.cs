using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Platform.Words;

/// <summary>Reads texts from resources, and lets their words agree with the numbers in them; see <see cref="PluralFormat"/>.</summary>
internal sealed class PluralLocalizer(IStringLocalizer texts) : IStringLocalizer
{
    public LocalizedString this[string name] => texts[name];

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = texts[name];
            return found.Value.Contains('|', StringComparison.Ordinal)
                ? new LocalizedString(name, string.Format(new PluralFormat(CultureInfo.CurrentCulture), found.Value, arguments), found.ResourceNotFound, found.SearchedLocation)
                : texts[name, arguments];
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
