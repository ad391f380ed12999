using System.Text.Json;

namespace Folkmoot.Platform.Google;

/// <summary>Says in words why Google does not do what was asked.</summary>
internal static class GoogleFault
{
    private const string Disabled = "SERVICE_DISABLED";

    /// <param name="answer">What Google said instead.</param>
    /// <param name="email">The account's address.</param>
    /// <param name="fields">The names of the fields for the sheet's address and its tab.</param>
    public static RefusedException Of(GoogleAnswer answer, string email, SheetFields fields) => ((int)answer.Status, Word(answer.Content)) switch
    {
        (401, _) => new($"Google does not let in this server's account {email}. Ask whoever runs the server to look at the key."),
        (403, Disabled) => new("The Google Sheets API is not switched on for this server's account. Ask whoever runs the server to switch it on in Google's console."),
        (403, _) => new($"Google does not let this server's account into the sheet. Share the sheet with {email}: to view, so that it can be read; to edit, so that it can be written.", fields.Address),
        (404, _) => new("There is no such sheet at Google. Copy its address from the browser again.", fields.Address),
        (400, "FAILED_PRECONDITION") => new("This is a file of another kind in Google Drive. Open it, choose \"Save as Google Sheets\", and give the address of that sheet.", fields.Address),
        (413, _) => new("The table is too large for Google to take at once. Choose fewer lines, or download the table as a file."),
        (429, _) => new("Google is asked too often at the moment. Wait a minute and try again."),
        ( >= 500, _) => new("Google has a fault of its own at the moment. Wait a little and try again."),
        var (status, _) => new($"Google answered in a way that is not understood here (status {status}). Try again later, or paste the table."),
    };

    /// <summary>What is said when an answer is none of those that the interface describes.</summary>
    public static RefusedException NotUnderstood() => new("Google answered in a way that is not understood here. Try again later, or paste the table.");

    /// <summary>Google's own word for what is wrong, such as PERMISSION_DENIED or invalid_grant; "none" where it gives none.</summary>
    public static string Word(byte[]? content)
    {
        try
        {
            using var json = JsonDocument.Parse(content ?? []);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error))
                return "none";
            // The server of tokens has the word itself there (RFC 6749, 5.2).
            if (error.ValueKind == JsonValueKind.String)
                return Plain(error.GetString());
            if (error.ValueKind != JsonValueKind.Object)
                return "none";
            var details = error.TryGetProperty("details", out var all) && all.ValueKind == JsonValueKind.Array ? all.EnumerateArray().ToList() : [];
            var isDisabled = details.Exists(d => d.ValueKind == JsonValueKind.Object && d.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String && reason.ValueEquals(Disabled));
            return isDisabled ? Disabled : error.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.String ? Plain(status.GetString()) : "none";
        }
        catch (JsonException)
        {
            return "none";
        }
    }

    // It goes into the log, so it must be a word and nothing else.
    private static string Plain(string? word) => word is { Length: > 0 and <= 40 } && word.All(c => char.IsAsciiLetter(c) || c == '_') ? word : "none";
}
