namespace Folkmoot.Platform.Security;

/// <summary>The names of the platform's rate limits, for <c>[EnableRateLimiting]</c> on pages and <c>RequireRateLimiting</c> on endpoints. Reading is never limited.</summary>
public static class Limits
{
    /// <summary>
    /// Where a code, link or other secret is entered. Only failed tries count (answers of 400 and above), so that a hall full of voters
    /// behind one address is not held up: 30 in ten minutes for each address, 1,000 a minute for the whole site.
    /// </summary>
    public const string Codes = "codes";

    /// <summary>Where people save something: 300 a minute for each address.</summary>
    public const string Writes = "writes";

    /// <summary>Where files come in: 20 in ten minutes for each address.</summary>
    public const string Uploads = "uploads";

    /// <summary>Where a visitor can have a letter sent to an address they typed: 20 in ten minutes for each address they come from.</summary>
    public const string Letters = "letters";
}
