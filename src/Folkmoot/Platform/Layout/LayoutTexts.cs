using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Folkmoot.Platform.Layout;

internal static class LayoutTexts
{
    private static readonly ResourceManager Resources = new("Folkmoot.Platform.Layout.LayoutTexts", typeof(LayoutTexts).Assembly);

    public static string SkipToContent => Get();

    public static string MainNavigation => Get();

    public static string WaitingTitle => Get();

    public static string WaitingWords => Get();

    public static string AccountNavigation => Get();

    public static string FooterNavigation => Get();

    public static string Languages => Get();

    public static string OpenData => Get();

    public static string RunsOn => Get();

    public static string Theme => Get();

    public static string ThemeAuto => Get();

    public static string ThemeLight => Get();

    public static string ThemeDark => Get();

    public static string ErrorSummaryTitle => Get();

    public static string ErrorTitle(string title) => Get().Replace("{0}", title, StringComparison.Ordinal);

    private static string Get([CallerMemberName] string name = "") =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"LayoutTexts has no text named {name}.");
}
