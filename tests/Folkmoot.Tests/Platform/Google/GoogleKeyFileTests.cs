using System.Security.Cryptography;
using System.Text.Json;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Tests.Platform.Google;

public sealed class GoogleKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("folkmoot-key-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "google.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_account_is_read_from_its_key_file()
    {
        Write(Whole());

        Assert.Equal(FakeGoogle.Email, Read().Google?.Email);
        Assert.Null(SettingsReader.Read(new Dictionary<string, string>(StringComparer.Ordinal), null, _folder).Google);
    }

    [Fact]
    public void A_wrong_file_stops_the_start_with_one_sentence_that_shows_nothing_of_the_key()
    {
        const string Console = "make a new key in Google's console.";
        AssertMistake("the key file {0} cannot be read; check its name and who may read it.");
        foreach (var text in new[] { "", "{", "[]", "\"x\"", "{\"type\": \"authorized_user\"}", Json(Whole(), "client_email", "nobody"), new string(' ', 70_000) })
        {
            File.WriteAllText(Path, text);
            AssertMistake("{0} is not the key file of a service account; make a key of the kind JSON in Google's console and name that file.");
        }

        File.WriteAllText(Path, Json(Whole(), "token_uri", "https://oauth2.example.org/token"));
        AssertMistake("{0} names another address for tokens than https://oauth2.googleapis.com/token, and no other is asked; " + Console);
        using var small = RSA.Create(1024);
        foreach (var key in new[] { "", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", small.ExportPkcs8PrivateKeyPem(), small.ExportRSAPublicKeyPem() })
        {
            File.WriteAllText(Path, Json(Whole(), "private_key", key));
            AssertMistake("the private key in {0} is damaged or too short; " + Console);
        }
    }

    private static Dictionary<string, string> Whole() => new(StringComparer.Ordinal)
    {
        ["type"] = "service_account",
        ["private_key_id"] = FakeGoogle.KeyId,
        ["private_key"] = FakeGoogle.PrivateKey,
        ["client_email"] = FakeGoogle.Email,
        ["token_uri"] = "https://oauth2.googleapis.com/token",
    };

    private static string Json(Dictionary<string, string> file, string name, string value)
    {
        file[name] = value;
        return JsonSerializer.Serialize(file);
    }

    private void Write(Dictionary<string, string> file) => File.WriteAllText(Path, JsonSerializer.Serialize(file));

    private void AssertMistake(string sentence) => Assert.Equal(["FOLKMOOT_GOOGLE_KEY: " + string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, Path)], Assert.Throws<SettingsException>(Read).Mistakes);

    private Settings Read() => SettingsReader.Read(new Dictionary<string, string>(StringComparer.Ordinal) { ["FOLKMOOT_GOOGLE_KEY"] = "google.json" }, null, _folder);
}
