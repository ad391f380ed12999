using System.Text.RegularExpressions;

namespace Folkmoot.Platform;

/// <summary>Counts the web addresses in what somebody wrote.</summary>
internal static partial class LinkCount
{
    public static int Of(string text) => Link().Count(text);

    [GeneratedRegex(@"https?://|\bwww\.|\b[a-z0-9-]+\.(com|net|org|info|biz|shop|online|site|xyz|top|ru|cn|io|co|uk)/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
