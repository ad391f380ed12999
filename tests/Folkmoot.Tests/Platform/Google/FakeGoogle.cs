using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Folkmoot.Platform.Google;

namespace Folkmoot.Tests.Platform.Google;

/// <summary>
/// Plays Google: gives tokens to whoever signs with the right key, and has sheets that are shared or not. What is no request of its interface fails the test.
/// </summary>
internal sealed class FakeGoogle(Func<DateTimeOffset> now) : HttpMessageHandler
{
    public const string Email = "moot@wyebridge.iam.gserviceaccount.com";
    public const string KeyId = "0123abcd";

    /// <summary>The name of a sheet that is shared to edit.</summary>
    public const string Shared = "1AbCdEfGhIjKlMnOpQrStUvWxYz_-0123456789";

    /// <summary>The name of a sheet that is shared to view.</summary>
    public const string ToView = "2AbCdEfGhIjKlMnOpQrStUvWxYz_-0123456789";

    /// <summary>The name of a sheet that is there and not shared.</summary>
    public const string Private = "3AbCdEfGhIjKlMnOpQrStUvWxYz_-0123456789";

    private static readonly RSA Key = RSA.Create(2048);
    private readonly Dictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public static string PrivateKey { get; } = Key.ExportPkcs8PrivateKeyPem();

    public static GoogleAccount Account { get; } = new(Email, KeyId, Key.ExportPkcs8PrivateKey());

    public List<FakeTab> Tabs { get; } = [];

    /// <summary>What the sheets are called.</summary>
    public string Name { get; set; } = "Tables of [Wyebridge]";

    /// <summary>What was asked, in order: the method, and the address without what all have in common.</summary>
    public List<string> Asked { get; } = [];

    public int TokensGiven { get; private set; }

    /// <summary>Answers in the place of the sheets where it is not null and does not answer null itself.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?>? Instead { get; set; }

    public static string Address(string id = Shared) => $"https://docs.google.com/spreadsheets/d/{id}/edit?gid=0#gid=0";

    public FakeTab Add(string title, params object?[][] rows)
    {
        var tab = new FakeTab { Id = Tabs.Count == 0 ? 0 : Tabs.Max(t => t.Id) + 7, Title = title, Cells = [.. rows.Select(row => row.ToList())] };
        Tabs.Add(tab);
        return tab;
    }

    public void Withdraw() => _tokens.Clear();

    public static HttpResponseMessage Refuse(HttpStatusCode status, string word, string reason = "") => Json(new { error = new { code = (int)status, message = "No.", status = word, details = new[] { new { reason } } } }, status);

    public static HttpResponseMessage Json(object answer, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(JsonSerializer.Serialize(answer), Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        Asked.Add($"{request.Method} {Uri.UnescapeDataString(uri.AbsoluteUri.Replace("https://sheets.googleapis.com/v4/spreadsheets/", "", StringComparison.Ordinal))}");
        if (Instead?.Invoke(request) is { } other)
            return other;
        if (uri.AbsoluteUri == "https://oauth2.googleapis.com/token")
            return Token(await request.Content!.ReadAsStringAsync(cancellationToken));
        Assert.StartsWith("https://sheets.googleapis.com/v4/spreadsheets/", uri.AbsoluteUri, StringComparison.Ordinal);
        if (request.Headers.Authorization is not { Scheme: "Bearer", Parameter: { } token } || !_tokens.TryGetValue(token, out var until) || until <= now())
            return Refuse(HttpStatusCode.Unauthorized, "UNAUTHENTICATED");
        var path = uri.AbsolutePath["/v4/spreadsheets/".Length..];
        var id = path.Split('/', ':')[0];
        return id switch
        {
            Private => Refuse(HttpStatusCode.Forbidden, "PERMISSION_DENIED"),
            Shared or ToView when path == id && request.Method == HttpMethod.Get => Json(new { properties = new { title = Name }, sheets = Tabs.Select(Properties) }),
            Shared or ToView when path.StartsWith(id + "/values/", StringComparison.Ordinal) && request.Method == HttpMethod.Get => Values(Uri.UnescapeDataString(path[(id.Length + 8)..]), uri.Query),
            ToView => Refuse(HttpStatusCode.Forbidden, "PERMISSION_DENIED"),
            Shared when path == id + ":batchUpdate" && request.Method == HttpMethod.Post => Update(JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)).RootElement),
            _ => Refuse(HttpStatusCode.NotFound, "NOT_FOUND"),
        };
    }

    // What is zero or usual is left out, as Google does.
    private static object Properties(FakeTab tab) => tab switch
    {
        { IsChart: true } => new { properties = new { sheetId = tab.Id, title = tab.Title, sheetType = "OBJECT" } },
        { Id: 0 } => new { properties = new { title = tab.Title, gridProperties = new { rowCount = tab.Rows, columnCount = tab.Columns } } },
        _ => new { properties = new { sheetId = tab.Id, title = tab.Title, sheetType = "GRID", gridProperties = new { rowCount = tab.Rows, columnCount = tab.Columns } } },
    };

    private HttpResponseMessage Values(string range, string query)
    {
        Assert.Contains("valueRenderOption=FORMATTED_VALUE", query, StringComparison.Ordinal);
        return Tabs.Find(tab => $"'{tab.Title.Replace("'", "''", StringComparison.Ordinal)}'" == range) is not { } tab ? Refuse(HttpStatusCode.BadRequest, "INVALID_ARGUMENT")
            : tab.Cells.Count == 0 ? Json(new { range, majorDimension = "ROWS" })
            : Json(new { range, majorDimension = "ROWS", values = tab.Cells });
    }

    // All of it or nothing.
    private HttpResponseMessage Update(JsonElement body)
    {
        var after = Tabs.ConvertAll(tab => new FakeTab { Id = tab.Id, Title = tab.Title, IsChart = tab.IsChart, Rows = tab.Rows, Columns = tab.Columns, Cells = tab.Cells });
        foreach (var request in body.GetProperty("requests").EnumerateArray().Select(r => r.EnumerateObject().Single()))
        {
            var of = request.Value;
            switch (request.Name)
            {
                case "addSheet":
                    var made = of.GetProperty("properties");
                    var tab = new FakeTab { Id = made.GetProperty("sheetId").GetInt32(), Title = made.GetProperty("title").GetString()!, Rows = made.GetProperty("gridProperties").GetProperty("rowCount").GetInt32(), Columns = made.GetProperty("gridProperties").GetProperty("columnCount").GetInt32() };
                    if (after.Exists(t => t.Id == tab.Id || t.Title.Equals(tab.Title, StringComparison.OrdinalIgnoreCase)))
                        return Refuse(HttpStatusCode.BadRequest, "INVALID_ARGUMENT");
                    after.Add(tab);
                    break;
                case "appendDimension":
                    var grown = after.Single(t => t.Id == of.GetProperty("sheetId").GetInt32());
                    if (of.GetProperty("dimension").GetString() == "ROWS")
                        grown.Rows += of.GetProperty("length").GetInt32();
                    else
                        grown.Columns += of.GetProperty("length").GetInt32();
                    break;
                case "updateCells":
                    Assert.Equal("userEnteredValue", of.GetProperty("fields").GetString());
                    var set = after.Single(t => t.Id == of.GetProperty("range").GetProperty("sheetId").GetInt32());
                    set.Cells = [.. of.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("values").EnumerateArray().Select(Cell).ToList())];
                    if (set.Cells.Count > set.Rows || set.Cells.Exists(row => row.Count > set.Columns))
                        return Refuse(HttpStatusCode.BadRequest, "INVALID_ARGUMENT");
                    break;
                default:
                    throw new InvalidOperationException($"Nobody asks for {request.Name}.");
            }
        }

        Tabs.Clear();
        Tabs.AddRange(after);
        return Json(new { spreadsheetId = Shared });
    }

    private static object? Cell(JsonElement cell)
    {
        if (!cell.TryGetProperty("userEnteredValue", out var value))
            return null;
        var only = value.EnumerateObject().Single();
        return only.Name switch
        {
            "stringValue" => only.Value.GetString(),
            "numberValue" => only.Value.GetInt64(),
            _ => throw new InvalidOperationException($"A cell would become a {only.Name}."),
        };
    }

    private HttpResponseMessage Token(string body)
    {
        var form = body.Split('&').Select(f => f.Split('=')).ToDictionary(f => f[0], f => Uri.UnescapeDataString(f[1]), StringComparer.Ordinal);
        var parts = form["assertion"].Split('.');
        var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        var (issued, ends) = (claims.GetProperty("iat").GetInt64(), claims.GetProperty("exp").GetInt64());
        var isRight = form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])) == $$"""{"alg":"RS256","typ":"JWT","kid":"{{KeyId}}"}"""
            && Key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            && claims.GetProperty("iss").GetString() == Email
            && claims.GetProperty("aud").GetString() == "https://oauth2.googleapis.com/token"
            && claims.GetProperty("scope").GetString() == "https://www.googleapis.com/auth/spreadsheets"
            && issued <= now().ToUnixTimeSeconds() && ends > now().ToUnixTimeSeconds() && ends - issued <= 3600;
        if (!isRight)
            return Json(new { error = "invalid_grant", error_description = "Invalid JWT Signature." }, HttpStatusCode.BadRequest);
        var token = $"secret-token-{++TokensGiven}";
        _tokens[token] = now().AddSeconds(3600);
        return Json(new { access_token = token, expires_in = 3599, token_type = "Bearer" });
    }
}
