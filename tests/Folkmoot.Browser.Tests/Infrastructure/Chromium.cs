[assembly: AssemblyFixture(typeof(Chromium))]
// Each test has a server and a browser at work; side by side they only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>The one browser that all tests open their own windows in. It is the machine's own Chromium; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Variable = "FOLKMOOT_TEST_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindProgram() is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        SetDefaultExpectTimeout(20_000);
    }

    /// <summary>The browser. A test that asks for it is skipped where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            if (_browser is null)
                Assert.Skip($"No Chromium was found: install it (Debian: apt install chromium) or set {Variable} to its path.");
            return _browser;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? FindProgram()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return File.Exists(given) ? given : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (from name in Names
                from folder in folders
                let path = Path.Combine(folder, name)
                where File.Exists(path)
                select path).FirstOrDefault();
    }
}
