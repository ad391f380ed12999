namespace Folkmoot.Cli.Output;

/// <summary>How wide the output is and whether it may use colour.</summary>
internal sealed record Style(int Width, bool Colour)
{
    private const int Narrowest = 80;
    private const int Widest = 120;

    /// <summary>The terminal's width and colours; 80 columns and none when the output goes elsewhere or NO_COLOR is set.</summary>
    public static Style OfConsole() => Console.IsOutputRedirected
        ? new Style(Narrowest, Colour: false)
        : new Style(Math.Clamp(Console.WindowWidth, Narrowest, Widest), Environment.GetEnvironmentVariable("NO_COLOR") is null or "");

    public string Bold(string text) => Marked(text, "1");

    public string Good(string text) => Marked(text, "32");

    public string Soft(string text) => Marked(text, "2");

    private string Marked(string text, string code) => Colour ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
