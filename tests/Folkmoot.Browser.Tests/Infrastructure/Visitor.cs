using System.Collections.Concurrent;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>Somebody with a browser of their own: cookies that nobody else has, and a note of all that the pages did (the browser adds to it from its own thread while a test reads).</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly Site _site;
    private readonly IBrowserContext _context;

    private Visitor(Site site, IBrowserContext context, IPage page)
    {
        _site = site;
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || message.Text.Contains("TrustedHTML", StringComparison.Ordinal))
                Violations.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => ScriptErrors.Enqueue($"{page.Url}: {error}");
        context.Request += (_, request) => Requests.Enqueue(request);
        context.RequestFinished += (_, request) => Finished.Enqueue(request);
    }

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    public static ViewportSize Desktop { get; } = new() { Width = 1280, Height = 900 };

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>Every request that a page made or navigated to, in order.</summary>
    public ConcurrentQueue<IRequest> Requests { get; } = [];

    /// <summary>The requests whose answers have come in full.</summary>
    public ConcurrentQueue<IRequest> Finished { get; } = [];

    /// <summary>What the content security policy stopped.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    public ConcurrentQueue<string> ScriptErrors { get; } = [];

    public static async Task<Visitor> ArriveAsync(Chromium chromium, Site site, ViewportSize? size = null, bool script = true, bool bypassPolicy = false)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = size ?? Phone,
            HasTouch = (size ?? Phone).Width < 500,
            JavaScriptEnabled = script,
            BypassCSP = bypassPolicy,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        return new Visitor(site, context, await context.NewPageAsync());
    }

    public async Task GoAsync(string path, int status = 200)
    {
        var response = await Page.GotoAsync(path);
        Assert.True(response!.Status == status, $"{path} answered {response.Status}, not {status}. {string.Join('\n', _site.Failures.Lines)}");
    }

    public Task HeadingAsync(string words) => Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);

    public ILocator Choice(string title) => Page.GetByRole(AriaRole.Checkbox, new() { Name = title });

    /// <summary>Types a number beside a choice and leaves the field.</summary>
    public async Task RateAsync(string label, string title, string number)
    {
        var field = Page.GetByLabel($"{label}: {title}");
        await field.FillAsync(number);
        await field.BlurAsync();
    }

    public Task PlaceAsync(string title, string place) => Page.GetByLabel($"Place: {title}").SelectOptionAsync(place);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator SaveState => Page.Locator("[data-save-state]");

    /// <summary>Enters the vote with a voter code as a letter brings it.</summary>
    public async Task EnterAsync(string voteUrl, string code)
    {
        await GoAsync(voteUrl + "/vote");
        await Page.GetByLabel("Your voter code").FillAsync(code);
        await Button("Open my ballot").ClickAsync();
        await HeadingAsync("Choose what you want to see");
    }

    /// <summary>The addresses of requests that went anywhere but to the server itself.</summary>
    public IEnumerable<string> ForeignRequests() =>
        Requests.Select(r => r.Url).Where(url => !url.StartsWith(_site.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
