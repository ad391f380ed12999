namespace Folkmoot.Platform.Configuration;

/// <summary>The names of all settings, as the file spells them.</summary>
internal static class SettingKeys
{
    public const string Data = "data";
    public const string Database = "database";
    public const string Address = "address";
    public const string Listen = "listen";
    public const string Demonstration = "demonstration";
    public const string Proxies = "proxies";
    public const string Log = "log";
    public const string MailFrom = "mail.from";
    public const string MailRelay = "mail.relay";
    public const string MailUser = "mail.user";
    public const string MailPassword = "mail.password";
    public const string MailKeepDays = "mail.keep-days";
    public const string MetricsToken = "metrics.token";
    public const string OpenIdAuthority = "openid.authority";
    public const string OpenIdClient = "openid.client";
    public const string OpenIdSecret = "openid.secret";
    public const string OpenIdName = "openid.name";
    public const string MapTiles = "map.tiles";
    public const string MapCredit = "map.credit";
    public const string GoogleKey = "google.key";

    public static IReadOnlyList<string> All { get; } =
    [
        Data, Database, Address, Listen, Demonstration, Proxies, Log,
        MailFrom, MailRelay, MailUser, MailPassword, MailKeepDays, MetricsToken,
        OpenIdAuthority, OpenIdClient, OpenIdSecret, OpenIdName,
        MapTiles, MapCredit, GoogleKey,
    ];

    public static string Variable(string key) =>
        "FOLKMOOT_" + key.Replace('.', '_').Replace('-', '_').ToUpperInvariant();

    /// <summary>The known name most like a misspelt one; null when none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) =>
        known.Select(k => (Name: k, Distance: Distance(name, k)))
            .Where(k => k.Distance <= Math.Max(2, name.Length / 4))
            .OrderBy(k => k.Distance)
            .Select(k => k.Name)
            .FirstOrDefault();

    // Levenshtein's edit distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
