namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Lets axe look at states of pages on the phone in light and on the desktop in dark colours, and sees that nothing is wider than the screen; keeps pictures where a folder for them is named.</summary>
/// <param name="story">What the pictures of these states are called by.</param>
internal sealed class Inspection(string story)
{
    private readonly List<string> _findings = [];

    public IReadOnlyList<string> Findings => _findings;

    /// <summary>Goes to a page and looks at it.</summary>
    public async Task SeeAsync(Visitor visitor, string name, string path, int status = 200)
    {
        await visitor.GoAsync(path, status);
        await LookAsync(visitor, name);
    }

    public async Task LookAsync(Visitor visitor, string name)
    {
        if (Environment.GetEnvironmentVariable("FOLKMOOT_SHOTS") is { Length: > 0 } folder)
            await visitor.InEachLookAsync(look => visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, look, $"{story}-{name}.png"), FullPage = true }));
        var before = visitor.Page.ViewportSize!;
        foreach (var (size, colours) in new[] { (Visitor.Desktop, ColorScheme.Dark), (Visitor.Phone, ColorScheme.Light) })
        {
            await visitor.Page.SetViewportSizeAsync(size.Width, size.Height);
            await visitor.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            foreach (var finding in await Axe.FindingsAsync(visitor.Page))
                _findings.Add($"{name}, {colours}: {finding}");
            if (await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
                _findings.Add($"{name}, {colours}: the page is wider than the screen.");
        }

        await visitor.Page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
