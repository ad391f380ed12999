using System.Globalization;
using System.Net;
using System.Net.Mail;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Google;

namespace Folkmoot.Platform.Configuration;

/// <summary>Reads the settings from the environment and one file; the environment wins. Every mistake is reported, not only the first.</summary>
public sealed class SettingsReader
{
    // Stands in for an address with a mistake until all mistakes have been found; no settings come out then.
    private static readonly Uri Nowhere = new("http://localhost");

    private readonly Dictionary<string, SettingValue> _values = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];

    private SettingsReader()
    {
    }

    /// <param name="environment">The environment's variables.</param>
    /// <param name="file">The configuration file; null for none.</param>
    /// <param name="baseFolder">What relative paths start from.</param>
    /// <exception cref="SettingsException">Something is wrong; its sentences say what, where and how to mend it.</exception>
    public static Settings Read(IReadOnlyDictionary<string, string> environment, string? file, string baseFolder)
    {
        var reader = new SettingsReader();
        if (file is not null)
            SettingsFile.Read(file, reader._values, reader._mistakes);
        reader.ReadEnvironment(environment);
        var settings = reader.Build(baseFolder);
        return reader._mistakes.Count == 0 ? settings : throw new SettingsException(reader._mistakes);
    }

    private void ReadEnvironment(IReadOnlyDictionary<string, string> environment)
    {
        var known = SettingKeys.All.ToDictionary(SettingKeys.Variable, StringComparer.Ordinal);
        foreach (var (name, text) in environment.Where(v => v.Key.StartsWith("FOLKMOOT_", StringComparison.Ordinal)).OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (known.TryGetValue(name, out var key))
                _values[key] = new SettingValue(text, name);
            else if (name is not "FOLKMOOT_CONFIG" && !name.StartsWith("FOLKMOOT_TEST_", StringComparison.Ordinal))
                _mistakes.Add($"{name}: there is no such setting; {(SettingKeys.Nearest(name, known.Keys) is { } near ? $"did you mean {near}?" : "remove it.")}");
        }
    }

    private Settings Build(string baseFolder)
    {
        var dataFolder = Path.GetFullPath(Text(SettingKeys.Data) ?? "data", baseFolder);
        var database = Text(SettingKeys.Database);
        var kind = database is null ? DatabaseKind.Sqlite : KindOf(database);
        var listen = Listen();
        return new Settings
        {
            DataFolder = dataFolder,
            DatabaseKind = kind,
            DatabaseConnection = database ?? $"Data Source={Path.Combine(dataFolder, "folkmoot.db")}",
            Listen = listen,
            Address = Address(listen),
            Demonstration = Flag(SettingKeys.Demonstration),
            Proxies = Proxies(),
            Log = Log(),
            Mail = Mail(),
            MetricsToken = Token(),
            OpenId = OpenId(),
            MapTiles = Tiles(),
            MapCredit = Text(SettingKeys.MapCredit) ?? "",
            Google = Google(baseFolder),
        };
    }

    /// <summary>Which database a connection string is for; null when it is for neither.</summary>
    public static DatabaseKind? KindOfDatabase(string connection)
    {
        var names = connection.Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split('=')[0].Trim().ToUpperInvariant()).ToArray();
        if (names.Contains("HOST", StringComparer.Ordinal) && names.Contains("DATABASE", StringComparer.Ordinal))
            return DatabaseKind.Postgres;
        return names.Contains("DATA SOURCE", StringComparer.Ordinal) ? DatabaseKind.Sqlite : null;
    }

    private DatabaseKind KindOf(string connection)
    {
        var kind = KindOfDatabase(connection);
        if (kind is null)
            Wrong(SettingKeys.Database, "write \"Host=…;Database=…;Username=…;Password=…\" for PostgreSQL or \"Data Source=file\" for SQLite, or leave it out");
        return kind ?? DatabaseKind.Sqlite;
    }

    private string Listen()
    {
        var text = Text(SettingKeys.Listen) ?? "http://127.0.0.1:5080";
        if (!Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri is not { Scheme: "http", AbsolutePath: "/" })
            Wrong(SettingKeys.Listen, "write it as http://127.0.0.1:5080; a reverse proxy in front speaks https");
        return text.TrimEnd('/');
    }

    private Uri Address(string listen)
    {
        if (Text(SettingKeys.Address) is not { } text)
            return Uri.TryCreate(listen.Replace("*", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var own) ? own : Nowhere;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { AbsolutePath: "/", Query: "" })
            return uri;
        Wrong(SettingKeys.Address, "write the site's address without a path, as in https://moot.example.org");
        return Nowhere;
    }

    private List<IPNetwork> Proxies()
    {
        List<IPNetwork> networks = [];
        foreach (var part in (Text(SettingKeys.Proxies) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else
                Wrong(SettingKeys.Proxies, "write addresses or networks with commas between them, as in 127.0.0.1, 10.0.0.0/8");
        }

        return networks;
    }

    private LogForm Log()
    {
        if (Text(SettingKeys.Log) is not { } text)
            return LogForm.Auto;
        if (Enum.TryParse<LogForm>(text, ignoreCase: true, out var form) && Enum.IsDefined(form))
            return form;
        Wrong(SettingKeys.Log, "write auto, plain or json");
        return LogForm.Auto;
    }

    private MailSettings Mail()
    {
        var from = Text(SettingKeys.MailFrom);
        if (from is not null && !MailAddress.TryCreate(from, out _))
            Wrong(SettingKeys.MailFrom, "write an e-mail address, as in moot@example.org");
        Uri? relay = null;
        if (Text(SettingKeys.MailRelay) is { } text
            && (!Uri.TryCreate(text, UriKind.Absolute, out relay) || relay.Scheme is not ("smtp" or "smtp+tls") || relay.Host.Length == 0))
        {
            Wrong(SettingKeys.MailRelay, "write the relay as smtp://host:25, or smtp+tls://host:587 when it asks for TLS");
        }

        if (relay is not null && from is null)
            _mistakes.Add($"{SettingKeys.Variable(SettingKeys.MailFrom)}: say which address letters come from, as in moot@example.org; the mail relay needs it.");
        return new MailSettings(from ?? "folkmoot@localhost", relay, Text(SettingKeys.MailUser), Text(SettingKeys.MailPassword), Days());
    }

    private int Days()
    {
        if (Text(SettingKeys.MailKeepDays) is not { } text)
            return 7;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= 365)
            return days;
        Wrong(SettingKeys.MailKeepDays, "write a whole number of days from 0 to 365");
        return 7;
    }

    private string? Token()
    {
        var token = Text(SettingKeys.MetricsToken);
        if (token is { Length: < 16 })
            Wrong(SettingKeys.MetricsToken, "write at least 16 characters that nobody can guess", showValue: false);
        return token;
    }

    private OpenIdSettings? OpenId()
    {
        var (authority, client, secret, name) = (Text(SettingKeys.OpenIdAuthority), Text(SettingKeys.OpenIdClient), Text(SettingKeys.OpenIdSecret), Text(SettingKeys.OpenIdName));
        if (authority is null && client is null && secret is null && name is null)
            return null;
        foreach (var (key, value) in new[] { (SettingKeys.OpenIdAuthority, authority), (SettingKeys.OpenIdClient, client), (SettingKeys.OpenIdSecret, secret), (SettingKeys.OpenIdName, name) })
        {
            if (value is null)
                _mistakes.Add($"{SettingKeys.Variable(key)}: signing in through OpenID Connect needs this, too; give authority, client, secret and name, or none of them.");
        }

        if (authority is null)
            return null;
        // Without https anybody on the way could sign in as anybody. This machine alone is no way.
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            Wrong(SettingKeys.OpenIdAuthority, "write the provider's address, as in https://id.example.org");
        return new OpenIdSettings(uri ?? Nowhere, client ?? "", secret ?? "", name ?? "");
    }

    private string? Tiles()
    {
        if (Text(SettingKeys.MapTiles) is not { } text)
            return null;
        var plain = text.Replace("{z}", "1", StringComparison.Ordinal).Replace("{x}", "1", StringComparison.Ordinal).Replace("{y}", "1", StringComparison.Ordinal);
        if (!text.Contains("{z}", StringComparison.Ordinal) || !text.Contains("{x}", StringComparison.Ordinal) || !text.Contains("{y}", StringComparison.Ordinal)
            || !Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || text.IndexOfAny([' ', ';', ',', '\'', '"']) >= 0)
            Wrong(SettingKeys.MapTiles, "write the address of map tiles as https://tiles.example.org/{z}/{x}/{y}.png, or leave it out");
        if (Text(SettingKeys.MapCredit) is null)
            _mistakes.Add($"{SettingKeys.Variable(SettingKeys.MapCredit)}: say whom the makers of the map tiles ask to name beside the map.");
        return text;
    }

    private GoogleAccount? Google(string baseFolder)
    {
        if (Text(SettingKeys.GoogleKey) is not { } path)
            return null;
        var account = GoogleKeyFile.Read(Path.GetFullPath(path, baseFolder), out var mistake);
        if (account is null)
            _mistakes.Add($"{_values[SettingKeys.GoogleKey].Origin}: {mistake}.");
        return account;
    }

    private bool Flag(string key)
    {
        switch (Text(key)?.ToUpperInvariant())
        {
            case null or "FALSE" or "NO" or "0":
                return false;
            case "TRUE" or "YES" or "1":
                return true;
            default:
                Wrong(key, "write true or false");
                return false;
        }
    }

    private string? Text(string key) =>
        _values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value.Text) ? value.Text.Trim() : null;

    // A connection string or token may hold a password, so those are never shown.
    private void Wrong(string key, string remedy, bool showValue = true)
    {
        var value = _values[key];
        var shown = showValue && key is not SettingKeys.Database ? $" \"{value.Text}\" does not fit;" : "";
        _mistakes.Add($"{value.Origin}:{shown} {remedy}.");
    }
}
