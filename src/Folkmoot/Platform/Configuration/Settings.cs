using System.Net;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Google;

namespace Folkmoot.Platform.Configuration;

/// <summary>Everything that an installation can set, checked. Read once at start; a change needs a new start.</summary>
public sealed record Settings
{
    /// <summary>The folder for what the installation keeps: the embedded database, keys, the outbox and backups. Absolute.</summary>
    public required string DataFolder { get; init; }

    public required DatabaseKind DatabaseKind { get; init; }

    public required string DatabaseConnection { get; init; }

    /// <summary>Where people find the site, such as https://moot.example.org; links in letters begin with it.</summary>
    public required Uri Address { get; init; }

    /// <summary>What the program listens on, such as http://127.0.0.1:5080.</summary>
    public required string Listen { get; init; }

    /// <summary>Whether this is a demonstration: invented places, letters readable by everybody, nothing that counts.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The reverse proxies whose word about the client's address and scheme is believed.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public LogForm Log { get; init; }

    public required MailSettings Mail { get; init; }

    /// <summary>What a scraper from another machine must send as a bearer token; null admits this machine only.</summary>
    public string? MetricsToken { get; init; }

    /// <summary>Through whom people may sign in besides by letter and passkey; null for nobody.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>The address of map tiles with {z}, {x} and {y}; null for maps that are drawn from outlines alone and ask no other server.</summary>
    public string? MapTiles { get; init; }

    /// <summary>Whom the makers of the tiles ask to name beside the map.</summary>
    public string MapCredit { get; init; } = "";

    /// <summary>The account with which Google sheets are read and written; null for none, and then Google is never asked for anything.</summary>
    public GoogleAccount? Google { get; init; }

    public string InData(string name) => Path.Combine(DataFolder, name);
}
