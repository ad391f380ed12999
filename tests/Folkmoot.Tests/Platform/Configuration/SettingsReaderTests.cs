using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Platform.Configuration;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("folkmoot-settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_set_runs_on_the_embedded_database_on_this_machine()
    {
        var settings = Read([]);

        Assert.Equal(DatabaseKind.Sqlite, settings.DatabaseKind);
        Assert.Equal(Path.Combine(_folder, "data"), settings.DataFolder);
        Assert.Equal("http://127.0.0.1:5080", settings.Listen);
        Assert.Equal(new Uri("http://127.0.0.1:5080"), settings.Address);
        Assert.False(settings.Demonstration);
        Assert.Null(settings.Mail.Relay);
    }

    [Fact]
    public void The_environment_wins_over_the_file()
    {
        var settings = Read(
            [("FOLKMOOT_ADDRESS", "https://moot.example.org"), ("FOLKMOOT_MAIL_KEEP_DAYS", "3")],
            """
            address: https://other.example.org
            listen: http://0.0.0.0:8080
            proxies: [10.0.0.0/8, 127.0.0.1]
            mail:
              relay: smtp+tls://relay.example.org:587
              from: moot@example.org
              keep-days: 9
            """);

        Assert.Equal(new Uri("https://moot.example.org"), settings.Address);
        Assert.Equal("http://0.0.0.0:8080", settings.Listen);
        Assert.Equal(2, settings.Proxies.Count);
        Assert.Equal("relay.example.org", settings.Mail.Relay?.Host);
        Assert.Equal(3, settings.Mail.KeepDays);
    }

    [Fact]
    public void A_server_s_connection_string_chooses_PostgreSQL()
    {
        var settings = Read([("FOLKMOOT_DATABASE", "Host=db.example.org;Database=folkmoot;Username=folkmoot")]);

        Assert.Equal(DatabaseKind.Postgres, settings.DatabaseKind);
    }

    [Theory]
    [InlineData("FOLKMOOT_LISTEN", "5080", "FOLKMOOT_LISTEN: \"5080\" does not fit; write it as http://127.0.0.1:5080; a reverse proxy in front speaks https.")]
    [InlineData("FOLKMOOT_ADDRESS", "moot.example.org", "FOLKMOOT_ADDRESS: \"moot.example.org\" does not fit; write the site's address without a path, as in https://moot.example.org.")]
    [InlineData("FOLKMOOT_DEMONSTRATION", "maybe", "FOLKMOOT_DEMONSTRATION: \"maybe\" does not fit; write true or false.")]
    [InlineData("FOLKMOOT_PROXIES", "10.0.0.0/99", "FOLKMOOT_PROXIES: \"10.0.0.0/99\" does not fit; write addresses or networks with commas between them, as in 127.0.0.1, 10.0.0.0/8.")]
    [InlineData("FOLKMOOT_LOG", "xml", "FOLKMOOT_LOG: \"xml\" does not fit; write auto, plain or json.")]
    [InlineData("FOLKMOOT_MAIL_KEEP_DAYS", "-1", "FOLKMOOT_MAIL_KEEP_DAYS: \"-1\" does not fit; write a whole number of days from 0 to 365.")]
    [InlineData("FOLKMOOT_MAIL_FROM", "moot", "FOLKMOOT_MAIL_FROM: \"moot\" does not fit; write an e-mail address, as in moot@example.org.")]
    [InlineData("FOLKMOOT_LISTNE", "x", "FOLKMOOT_LISTNE: there is no such setting; did you mean FOLKMOOT_LISTEN?")]
    [InlineData("FOLKMOOT_METRICS_TOKEN", "short", "FOLKMOOT_METRICS_TOKEN: write at least 16 characters that nobody can guess.")]
    [InlineData("FOLKMOOT_DATABASE", "Server=x;Password=secret", "FOLKMOOT_DATABASE: write \"Host=…;Database=…;Username=…;Password=…\" for PostgreSQL or \"Data Source=file\" for SQLite, or leave it out.")]
    public void A_mistake_gets_one_sentence_with_its_remedy(string name, string value, string expected)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read([(name, value)]));

        Assert.Equal([expected], wrong.Mistakes);
    }

    [Fact]
    public void A_relay_needs_a_sender()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read([("FOLKMOOT_MAIL_RELAY", "smtp://localhost")]));

        Assert.Equal(["FOLKMOOT_MAIL_FROM: say which address letters come from, as in moot@example.org; the mail relay needs it."], wrong.Mistakes);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_reported_with_its_line()
    {
        var wrong = Assert.Throws<SettingsException>(() => Read([], """
            listen: nowhere
            mail:
              form: moot@example.org
            demonstration: perhaps
            """));

        Assert.Equal(
            [
                "folkmoot.yaml, line 3: there is no setting \"mail.form\"; did you mean \"mail.from\"?",
                "folkmoot.yaml, line 1, listen: \"nowhere\" does not fit; write it as http://127.0.0.1:5080; a reverse proxy in front speaks https.",
                "folkmoot.yaml, line 4, demonstration: \"perhaps\" does not fit; write true or false.",
            ],
            wrong.Mistakes);
    }

    [Theory]
    [InlineData("listen: here\n data: there", "folkmoot.yaml, line 2: ")]
    [InlineData("listen: [\nx", "folkmoot.yaml: ")]
    [InlineData("only words", "folkmoot.yaml: ")]
    public void A_file_that_is_no_YAML_is_refused(string text, string start)
    {
        var wrong = Assert.Throws<SettingsException>(() => Read([], text));

        Assert.StartsWith(start, Assert.Single(wrong.Mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder, "missing.yaml");
        var wrong = Assert.Throws<SettingsException>(() => SettingsReader.Read(new Dictionary<string, string>(StringComparer.Ordinal), missing, _folder));

        Assert.Equal([$"{missing}: the configuration file cannot be read; check its name and who may read it."], wrong.Mistakes);
    }

    private Settings Read((string Name, string Value)[] environment, string? file = null)
    {
        string? path = null;
        if (file is not null)
            File.WriteAllText(path = Path.Combine(_folder, "folkmoot.yaml"), file);
        return SettingsReader.Read(environment.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal), path, _folder);
    }
}
