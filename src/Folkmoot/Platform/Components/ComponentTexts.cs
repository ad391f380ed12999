using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Folkmoot.Platform.Components;

/// <summary>The words that components bring along, in the reader's language.</summary>
internal static class ComponentTexts
{
    private static readonly ResourceManager Resources = new("Folkmoot.Platform.Components.ComponentTexts", typeof(ComponentTexts).Assembly);

    public static string Back => Get();

    public static string Breadcrumb => Get();

    public static string CharactersAtLimit => Get();

    public static string CharactersOverLimitOne => Get();

    public static string CharactersOverLimitOther => Get();

    public static string CharactersUnderLimitOne => Get();

    public static string CharactersUnderLimitOther => Get();

    public static string Contents => Get();

    public static string DateDay => Get();

    public static string DateMonth => Get();

    public static string DateYear => Get();

    public static string DateIncomplete => Get();

    public static string DateNotReal => Get();

    public static string ErrorPrefix => Get();

    public static string ErrorSummaryTitle => Get();

    public static string Important => Get();

    public static string LimitCharacters => Get();

    public static string LimitWords => Get();

    public static string Next => Get();

    public static string PageHidden => Get();

    public static string Pagination => Get();

    public static string Previous => Get();

    public static string Success => Get();

    public static string Warning => Get();

    public static string Page(string number) => Get().Replace("{0}", number, StringComparison.Ordinal);

    private static string Get([CallerMemberName] string name = "") =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"ComponentTexts has no text named {name}.");
}
