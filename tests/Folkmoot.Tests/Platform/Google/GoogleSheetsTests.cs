using System.Net;
using System.Text;
using Folkmoot.Platform;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Doctor;
using Folkmoot.Platform.Google;
using Folkmoot.Platform.Tables;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Folkmoot.Tests.Platform.Google;

public sealed class GoogleSheetsTests : IDisposable
{
    private static readonly SheetFields Fields = new("Address", "Tab");
    private static readonly string Mark = SheetPlace.MarkOf("wyebridge");

    private readonly Settings _settings;
    private readonly FakeClock _clock = new();
    private readonly CapturedLog _log = new();
    private readonly LoggerFactory _loggers;
    private readonly FakeGoogle _google;
    private readonly GoogleLine _line;
    private readonly GoogleTokens _tokens;
    private readonly GoogleSheets _sheets;

    public GoogleSheetsTests()
    {
        _loggers = new LoggerFactory([_log]);
        _google = new FakeGoogle(_clock.GetUtcNow);
        _line = new GoogleLine(_google);
        _tokens = new GoogleTokens(_line, _clock, _loggers.CreateLogger<GoogleTokens>());
        _settings = new Settings
        {
            DataFolder = "/nowhere",
            DatabaseKind = DatabaseKind.Sqlite,
            DatabaseConnection = "",
            Address = new Uri("http://localhost"),
            Listen = "http://127.0.0.1:0",
            Mail = new MailSettings("moot@example.org", Relay: null, User: null, Password: null, KeepDays: 7),
            Google = FakeGoogle.Account,
        };
        _sheets = new GoogleSheets(_settings, _line, _tokens, _clock, _loggers.CreateLogger<GoogleSheets>());
    }

    public void Dispose()
    {
        _sheets.Dispose();
        _tokens.Dispose();
        _line.Dispose();
        _google.Dispose();
        _loggers.Dispose();
        _log.Dispose();
    }

    [Theory]
    [InlineData("Tables")]
    [InlineData("wyebridge")]
    [InlineData("[wyebridge-west]")]
    [InlineData("Members [garvagh]")]
    public async Task A_sheet_that_does_not_name_this_community_is_neither_read_nor_replaced(string name)
    {
        _google.Add("People", ["name"], ["Ann"]);
        _google.Name = name;
        var expected = "The sheet's name must contain [wyebridge], which says that the organisers of this community may use it.";

        foreach (var refused in new[] { await Assert.ThrowsAsync<RefusedException>(() => ReadAsync()), await Assert.ThrowsAsync<RefusedException>(() => WriteAsync("People", replaces: true)) })
        {
            Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
            Assert.Equal("Address", refused.Field);
        }

        Assert.Equal(0, _recorded);
        Assert.Equal("Ann", _google.Tabs.Single().Cells[1][0]);
        Assert.DoesNotContain(_google.Asked, asked => asked.Contains("/values/", StringComparison.Ordinal) || asked.StartsWith("POST 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tab_is_read_as_the_file_that_it_would_be()
    {
        _google.Add("Other", ["x"]);
        _google.Add("Bob's list/1", [], ["name", " seats ", "here"], ["Ann \"A\" Orchard", 12, true], ["", null], ["=1+1", 0.5, "", ""], ["Ben\nWeir, 2", null, false, "more"]);

        var table = Encoding.UTF8.GetString(await ReadAsync("Bob's list/1"));

        Assert.Equal("\n\"name\",\"seats\",\"here\"\n\"Ann \"\"A\"\" Orchard\",\"12\",\"TRUE\"\n\n\"=1+1\",\"0.5\",\"\"\n\"Ben Weir, 2\",\"\",\"FALSE\",\"more\"\n", table);
        Assert.Equal("GET " + FakeGoogle.Shared + "/values/'Bob''s list/1'?majorDimension=ROWS&valueRenderOption=FORMATTED_VALUE&fields=values", _google.Asked[^1]);
        Assert.Empty(await ReadAsync("bob's LIST/1", () => _google.Tabs[1].Cells.Clear()));
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_again_before_it_ends_or_when_it_is_not_taken()
    {
        _google.Add("People", ["name"]);
        await ReadAsync();
        _clock.Advance(TimeSpan.FromMinutes(58));
        await ReadAsync();
        Assert.Equal(1, _google.TokensGiven);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await ReadAsync();
        Assert.Equal(2, _google.TokensGiven);

        _google.Withdraw();
        await ReadAsync();
        Assert.Equal(3, _google.TokensGiven);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret-token", StringComparison.Ordinal) || line.Contains(FakeGoogle.Shared, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FakeGoogle.Private, "Share the sheet with moot@wyebridge.iam.gserviceaccount.com", "Address")]
    [InlineData("9AbCdEfGhIjKlMnOpQrStUvWxYz", "There is no such sheet", "Address")]
    [InlineData(FakeGoogle.Shared, "The sheet has no tab \"People\"; its tabs are \"Sheet1\", \"Figures\".", "Tab")]
    public async Task A_sheet_that_cannot_be_read_is_refused_beside_its_field(string id, string sentence, string field)
    {
        _google.Add("Sheet1", ["name"]);
        _google.Tabs.Add(new FakeTab { Id = 9, Title = "Figures", IsChart = true });

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync(id: id));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.Equal(field, refused.Field);
        Assert.Contains("no cells", (await Assert.ThrowsAsync<RefusedException>(() => ReadAsync("Figures"))).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Faults() => new()
    {
        { "disabled", "The Google Sheets API is not switched on" },
        { "excel", "This is a file of another kind" },
        { "often", "Wait a minute" },
        { "broken", "Google has a fault of its own" },
        { "moved", "not understood here (status 302)" },
        { "words", "Google answered in a way that is not understood" },
        { "list", "Google answered in a way that is not understood" },
        { "odd cell", "Google answered in a way that is not understood" },
        { "large", "The tab is larger than 1 kB; split it." },
        { "wide", "The tab is larger than 1 kB; split it." },
        { "endless", "The tab is larger than 1 kB; split it." },
        { "formula", "Line 2: a cell shows #REF!; mend its formula in the sheet." },
        { "slow", "Google did not answer in time." },
        { "away", "Google cannot be reached" },
        { "torn", "Google cannot be reached" },
        { "no token", "Google does not let in this server's account moot@wyebridge.iam.gserviceaccount.com" },
        { "never", "Google does not let in this server's account moot@wyebridge.iam.gserviceaccount.com" },
    };

    [Theory, MemberData(nameof(Faults))]
    public async Task Whatever_Google_answers_ends_in_one_sentence(string fault, string sentence)
    {
        _google.Add("People", ["name"]);
        _google.Instead = request => request.RequestUri!.Host.StartsWith("oauth2", StringComparison.Ordinal)
            ? fault == "no token" ? FakeGoogle.Json(new { error = "invalid_grant" }, HttpStatusCode.BadRequest) : null
            : !request.RequestUri.AbsolutePath.Contains("/values/", StringComparison.Ordinal) && fault != "never" ? null : Odd(fault);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ReadAsync());

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("secret-token", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sheet1")]
    [InlineData(FakeGoogle.Shared)]
    [InlineData("http://docs.google.com/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData("https://docs.google.com.example.org/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData("https://docs.google.com@example.org/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData("https://me@docs.google.com/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData("https://docs.google.com:8443/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData("https://docs.google.com/document/d/" + FakeGoogle.Shared)]
    [InlineData("https://docs.google.com/spreadsheets/d/e/2PACX-1vTabcdefghijklmnopqrstuvwx/pubhtml")]
    [InlineData("https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrSt%2F..%2Fother/edit")]
    [InlineData("https://drive.google.com/file/d/" + FakeGoogle.Shared + "/view")]
    public void Any_other_address_is_refused(string address) =>
        Assert.Equal("Address", Assert.Throws<RefusedException>(() => SheetPlace.Read(address, "People", Mark, Fields)).Field);

    [Theory]
    [InlineData("https://docs.google.com/spreadsheets/d/" + FakeGoogle.Shared)]
    [InlineData(" https://docs.google.com/spreadsheets/d/" + FakeGoogle.Shared + "/edit?usp=sharing#gid=12 ")]
    [InlineData("https://docs.google.com/spreadsheets/u/1/d/" + FakeGoogle.Shared + "/edit")]
    public void Of_an_address_only_the_name_of_the_sheet_is_taken(string address)
    {
        Assert.Equal(FakeGoogle.Shared, SheetPlace.Read(address, " People ", Mark, Fields).Id);
        Assert.Equal("Tab", Assert.Throws<RefusedException>(() => SheetPlace.Read(address, " ", Mark, Fields)).Field);
    }

    [Fact]
    public async Task Nobody_else_is_ever_asked()
    {
        foreach (var address in new[] { "http://sheets.googleapis.com/v4/spreadsheets/", "https://sheets.googleapis.com:8443/", "https://example.org/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address));
            await Assert.ThrowsAsync<InvalidOperationException>(() => _line.AskAsync(request, 10, TestContext.Current.CancellationToken));
        }

        Assert.Empty(_google.Asked);
    }

    [Fact]
    public async Task A_table_is_written_whole_and_no_cell_becomes_a_formula()
    {
        var there = _google.Add("People", ["old", "x", "y"], ["gone"], ["gone"], ["gone"]);
        (there.Rows, there.Columns) = (1, 1);

        Assert.Contains("There is a tab \"People\" already", (await Assert.ThrowsAsync<RefusedException>(() => WriteAsync("people"))).Message, StringComparison.Ordinal);
        Assert.Equal((0, "old"), (_recorded, _google.Tabs[0].Cells[0][0]));

        await WriteAsync("people", replaces: true);
        Assert.Equal([["id", "name"], [1L, "=HYPERLINK(\"https://example.org\")"], [2L, null]], _google.Tabs[0].Cells);
        Assert.Equal((1, 3, 2), (_recorded, _google.Tabs[0].Rows, _google.Tabs[0].Columns));

        await WriteAsync("New");
        Assert.Equal(("New", 1, 2), (_google.Tabs[1].Title, _google.Tabs[1].Id, _recorded));
    }

    [Fact]
    public async Task Of_two_who_make_the_same_tab_at_once_one_is_told_that_it_is_there()
    {
        _google.Instead = request =>
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith(":batchUpdate", StringComparison.Ordinal))
                return null;
            _google.Instead = null;
            _google.Tabs.Add(new FakeTab { Id = 1, Title = "People", Cells = [["theirs"]] });
            return null;
        };

        Assert.Equal("Tab", (await Assert.ThrowsAsync<RefusedException>(() => WriteAsync("People"))).Field);

        Assert.Equal("theirs", Assert.Single(_google.Tabs).Cells[0][0]);
    }

    [Theory]
    [InlineData(FakeGoogle.ToView, "to edit, so that it can be written", 1)]
    [InlineData(FakeGoogle.Private, "Share the sheet with", 0)]
    public async Task Where_it_may_not_write_nothing_is_written(string id, string sentence, int recorded)
    {
        Assert.Contains(sentence, (await Assert.ThrowsAsync<RefusedException>(() => WriteAsync("People", id: id))).Message, StringComparison.Ordinal);
        Assert.Empty(_google.Tabs);
        // What was sent has left, whether Google takes it or not.
        Assert.Equal(recorded, _recorded);
    }

    [Fact]
    public async Task A_table_that_is_too_large_for_one_step_is_not_sent()
    {
        var words = new string('x', 50_000);
        var large = new OutTable("large", ["words"], [.. Enumerable.Repeat((IReadOnlyList<TableCell>)[words], 220)]);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _sheets.WriteAsync(Place("People", FakeGoogle.Shared), false, large, RecordAsync, TestContext.Current.CancellationToken));

        Assert.Contains("too large for one step", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, _recorded);
    }

    [Theory]
    [InlineData(null, Verdict.Fine)]
    [InlineData("no token", Verdict.Trouble)]
    [InlineData("away", Verdict.Trouble)]
    [InlineData("slow", Verdict.Trouble)]
    public async Task The_doctor_says_whether_Google_lets_the_account_in(string? fault, Verdict verdict)
    {
        _google.Instead = _ => fault switch
        {
            null => null,
            "no token" => FakeGoogle.Json(new { error = "invalid_grant" }, HttpStatusCode.BadRequest),
            _ => Odd(fault),
        };

        var finding = Assert.Single(await new GoogleCheckup(_settings, _tokens).LookAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("google", verdict), (finding.Subject, finding.Verdict));
        Assert.Empty(await new GoogleCheckup(_settings with { Google = null }, _tokens).LookAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private int _recorded;

    private Task RecordAsync()
    {
        _recorded++;
        return Task.CompletedTask;
    }

    private static SheetPlace Place(string tab, string id) => SheetPlace.Read(FakeGoogle.Address(id), tab, Mark, Fields);

    private Task<byte[]> ReadAsync(string tab = "People", Action? before = null, string id = FakeGoogle.Shared)
    {
        before?.Invoke();
        return _sheets.ReadAsync(Place(tab, id), 1024, TestContext.Current.CancellationToken);
    }

    private Task WriteAsync(string tab, bool replaces = false, string id = FakeGoogle.Shared) => _sheets.WriteAsync(
        Place(tab, id), replaces, new OutTable("people", [TableCell.Word("id"), "name"], [[TableCell.Number(1), "=HYPERLINK(\"https://example.org\")"], [TableCell.Number(2), ""]]), RecordAsync, TestContext.Current.CancellationToken);

    private static HttpResponseMessage Odd(string fault) => fault switch
    {
        "disabled" => FakeGoogle.Refuse(HttpStatusCode.Forbidden, "PERMISSION_DENIED", "SERVICE_DISABLED"),
        "excel" => FakeGoogle.Refuse(HttpStatusCode.BadRequest, "FAILED_PRECONDITION"),
        "often" => FakeGoogle.Refuse(HttpStatusCode.TooManyRequests, "RESOURCE_EXHAUSTED"),
        "broken" => new(HttpStatusCode.InternalServerError) { Content = new StringContent("<html>secret-token</html>") },
        "moved" => new(HttpStatusCode.Found) { Headers = { Location = new Uri("https://example.org/") } },
        "words" => new(HttpStatusCode.OK) { Content = new StringContent("{\"values\": [[\"na") },
        "list" => FakeGoogle.Json(new[] { 1 }),
        "odd cell" => FakeGoogle.Json(new { values = new[] { new[] { new { a = 1 } } } }),
        "large" => FakeGoogle.Json(new { values = new[] { new[] { new string('x', 1100) } } }),
        "wide" => FakeGoogle.Json(new { values = Enumerable.Repeat("x", 90).Select((x, i) => i == 0 ? [.. Enumerable.Repeat(x, 40)] : new[] { x }) }),
        "endless" => new(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) },
        "formula" => FakeGoogle.Json(new { values = new[] { new[] { "name" }, ["#REF!"] } }),
        "slow" => throw new TaskCanceledException("Too slow."),
        "torn" => throw new IOException("The line broke."),
        "never" => FakeGoogle.Refuse(HttpStatusCode.Unauthorized, "UNAUTHENTICATED"),
        _ => throw new HttpRequestException("No such host."),
    };
}
