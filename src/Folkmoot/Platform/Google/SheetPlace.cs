namespace Folkmoot.Platform.Google;

/// <summary>Which tab of which sheet.</summary>
/// <param name="Id">Google's name for the sheet, taken from its address; nothing else of the address is used.</param>
/// <param name="Tab">The name of the tab.</param>
/// <param name="Mark">What the sheet's name must contain: by it whoever shares a sheet says which community's organisers may have it read and replaced, since all share one account.</param>
/// <param name="Fields">Where both were typed.</param>
internal sealed record SheetPlace(string Id, string Tab, string Mark, SheetFields Fields)
{
    public const int MaxTab = 100;
    private const int MaxAddress = 2000;

    /// <exception cref="RefusedException">It is no address of a Google sheet, or no name of a tab.</exception>
    public static SheetPlace Read(string? address, string? tab, string mark, SheetFields fields)
    {
        var text = (address ?? "").Trim();
        if (text.Length == 0)
            throw new RefusedException("Give the address of the Google sheet, as it stands in the browser.", fields.Address);
        if (IdOf(text) is not { } id)
            throw new RefusedException("This is not the address of a Google sheet. It begins with https://docs.google.com/spreadsheets/d/; copy it from the browser while the sheet is open.", fields.Address);
        var name = (tab ?? "").Trim();
        return name.Length is 0 or > MaxTab || name.Any(char.IsControl)
            ? throw new RefusedException($"Give the name of the tab as it stands below the sheet, in 1 to {MaxTab} characters.", fields.Tab)
            : new SheetPlace(id, name, mark, fields);
    }

    /// <summary>The mark of a community, by its name in addresses.</summary>
    public static string MarkOf(string slug) => $"[{slug}]";

    /// <summary>The name of a tab in A1 notation, in which an apostrophe is doubled.</summary>
    public static string Range(string title) => $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string? IdOf(string text)
    {
        if (text.Length > MaxAddress || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri is not { Scheme: "https", Host: "docs.google.com", IsDefaultPort: true, UserInfo: "" })
            return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // Somebody with several accounts has "u/0" in between.
        var at = parts is ["spreadsheets", "u", _, ..] ? 3 : 1;
        return parts.Length > at + 1 && parts[0] == "spreadsheets" && parts[at] == "d" && parts[at + 1] is { Length: >= 20 and <= 120 } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : null;
    }
}
