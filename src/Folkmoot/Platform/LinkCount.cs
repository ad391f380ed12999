using System.Text.RegularExpressions;

namespace Folkmoot.Platform;

/// <summary>Counts the web addresses in what somebody wrote.</summary>
internal static partial class LinkCount
{
    public static int Of(string text) => Link().Count(text);

    // A run of letters is looked at once, from its start, so that the time stays in proportion to the text whatever is written.
    [GeneratedRegex(@"https?://|\bwww\.|(?<![a-z0-9-])(?>[a-z0-9-]+)\.(com|net|org|info|biz|shop|online|site|xyz|top|ru|cn|io|co|uk)/", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
