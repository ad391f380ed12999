namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>
/// Estimates how long somebody who is no technician takes for what a test does: it counts the pages they read, the fields they fill in and
/// the buttons and links they press, and takes a generous time for each.
/// </summary>
internal sealed class Pace(Visitor visitor)
{
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Filling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pressing = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private int _fields;
    private int _presses;

    public TimeSpan Total => (_pages.Count * Reading) + (_fields * Filling) + (_presses * Pressing);

    public async Task FillAsync(string label, string value)
    {
        await visitor.Page.GetByLabel(label).FillAsync(value);
        _fields++;
        Read();
    }

    public Task PressAsync(string button) => PressAsync(visitor.Button(button));

    public Task FollowAsync(string link) => PressAsync(visitor.Link(link).First);

    public async Task PressAsync(ILocator what)
    {
        Read();
        await what.ClickAsync();
        _presses++;
        Read();
    }

    public override string ToString() => $"{_pages.Count} pages, {_fields} fields, {_presses} presses: {Total.TotalMinutes:0.0} minutes";

    private void Read() => _pages.Add(new Uri(visitor.Page.Url).AbsolutePath);
}
