namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>The sizes and colours in which every page must be good.</summary>
internal static class Looks
{
    private static readonly (string Name, ViewportSize Size, ColorScheme Colours)[] All =
    [
        ("desktop-light", Visitor.Desktop, ColorScheme.Light),
        ("desktop-dark", Visitor.Desktop, ColorScheme.Dark),
        ("phone-dark", Visitor.Phone, ColorScheme.Dark),
        ("phone-light", Visitor.Phone, ColorScheme.Light),
    ];

    /// <summary>Shows the page as it stands in each look, the phone's in light last, as a visitor comes.</summary>
    public static async Task InEachLookAsync(this Visitor visitor, Func<string, Task> see)
    {
        foreach (var (name, size, colours) in All)
        {
            await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            await see(name);
        }
    }
}
