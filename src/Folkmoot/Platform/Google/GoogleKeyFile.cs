using System.Net.Mail;
using System.Security.Cryptography;
using System.Text.Json;

namespace Folkmoot.Platform.Google;

/// <summary>Reads the JSON key file of a service account, as Google's console makes it.</summary>
internal static class GoogleKeyFile
{
    private const int MaxBytes = 64 * 1024;
    private const int LeastBits = 2048;

    /// <param name="path">The file.</param>
    /// <param name="mistake">What is wrong and how to mend it, without anything of the key; empty when all is well.</param>
    public static GoogleAccount? Read(string path, out string mistake)
    {
        mistake = "";
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
                throw new JsonException();
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var (email, token) = (Text(json.RootElement, "client_email"), Text(json.RootElement, "token_uri"));
            if (Text(json.RootElement, "type") != "service_account" || !MailAddress.TryCreate(email, out _))
                throw new JsonException();
            if (token != GoogleLine.Tokens.AbsoluteUri)
                mistake = $"{path} names another address for tokens than {GoogleLine.Tokens}, and no other is asked; make a new key in Google's console";
            else if (Key(Text(json.RootElement, "private_key")) is { } key)
                return new GoogleAccount(email, Text(json.RootElement, "private_key_id"), key);
            else
                mistake = $"the private key in {path} is damaged or too short; make a new key in Google's console";
        }
        catch (JsonException)
        {
            mistake = $"{path} is not the key file of a service account; make a key of the kind JSON in Google's console and name that file";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            mistake = $"the key file {path} cannot be read; check its name and who may read it";
        }

        return null;
    }

    private static byte[]? Key(string pem)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return rsa.KeySize >= LeastBits ? rsa.ExportPkcs8PrivateKey() : null;
        }
        catch (Exception damaged) when (damaged is ArgumentException or CryptographicException)
        {
            return null;
        }
    }

    private static string Text(JsonElement file, string name) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
