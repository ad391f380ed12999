using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Folkmoot.People;

namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>
/// Reads a list of voters from a table (RFC 4180; commas, semicolons or tabs). A row is a voter; its fields together are what the letter
/// is addressed to. A first row of plain headings, such as "name,address", is passed over. Two columns are no part of the address: one with
/// the heading "email" holds addresses, by which voters find their ballot when they sign in; one with the heading "district" or "ward" says
/// where somebody votes, and must be there where the roll says so.
/// </summary>
internal static class RollReader
{
    /// <summary>The most voters of one list.</summary>
    public const int Most = 1_000_000;

    /// <summary>The most faults that are told; who has more has one cause for them all.</summary>
    public const int MostFaults = 50;

    private const int LongestAddressee = 500;

    private static readonly HashSet<string> Headings = new(
        ["name", "full name", "first name", "last name", "surname", "forename", "given name", "family name", "title", "voter", "member", "addressee",
            "address", "address line 1", "address line 2", "address 1", "address 2", "street", "house", "number", "town", "city", "county", "postcode", "post code", "zip",
            "year of birth", "birth year", "email", "e-mail", "email address", "e-mail address", "ward", "district", "area", "uprn"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> DistrictHeadings = new(["district", "ward"], StringComparer.OrdinalIgnoreCase);

    /// <param name="content">The file.</param>
    /// <param name="districts">The districts of the ballot, one of which each row must name; none where rows need not.</param>
    /// <param name="report">Told how many rows were read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static RollList Read(byte[] content, IReadOnlyList<string> districts, Action<int> report, CancellationToken cancellationToken)
    {
        var known = districts.ToDictionary(d => d, d => d, StringComparer.OrdinalIgnoreCase);
        var column = -1;
        var faults = new List<string>();
        var voters = new List<RollVoter>();
        var mail = -1;
        var mailboxes = new Dictionary<string, int>(StringComparer.Ordinal);
        if (FaultOfEncoding(content) is { } fault)
            return new RollList([], [fault]);
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var reader = new StreamReader(new MemoryStream(content, writable: false), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = bad => Tell(faults, bad.Context?.Parser?.RawRow ?? 0, "a quotation mark stands inside a field; put the whole field in quotes and double the mark"),
            MaxFieldSize = 10_000,
            TrimOptions = TrimOptions.Trim,
        };
        using var parser = new CsvParser(reader, settings);
        try
        {
            for (var row = 0; parser.Read(); row++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (row % 5_000 == 0)
                    report(row);
                var cells = (parser.Record ?? []).Select(f => f.Trim()).ToList();
                var fields = cells.Where((f, i) => f.Length > 0 && i != column && i != mail).ToList();
                if (row == 0 && fields.Count > 0 && fields.All(Headings.Contains))
                {
                    column = known.Count > 0 ? cells.FindIndex(DistrictHeadings.Contains) : -1;
                    mail = cells.FindIndex(f => f.Contains("mail", StringComparison.OrdinalIgnoreCase));
                    fields = [];
                }

                if (row == 0 && known.Count > 0 && column < 0)
                    return new RollList([], ["Line 1: this ballot has districts, so the first line must name the columns, one of them \"district\", such as: name,address,district."]);
                var isHeading = row == 0 && fields.Count == 0;
                var address = mail >= 0 && mail < cells.Count ? cells[mail] : "";
                if (isHeading || (fields.Count == 0 && address.Length == 0))
                    continue;
                string? district = null;
                if (column >= 0 && !known.TryGetValue(column < cells.Count ? cells[column] : "", out district))
                {
                    Tell(faults, parser.RawRow, $"\"{(column < cells.Count ? cells[column] : "")}\" is no district of this ballot; the districts are {string.Join(", ", districts.Take(10))}{(districts.Count > 10 ? ", …" : "")}");
                    continue;
                }

                Take(string.Join('\n', fields.Count > 0 ? fields : [address]), address, district, parser.RawRow, voters, seen, mailboxes, faults);
                if (faults.Count >= MostFaults)
                    break;
                if (voters.Count > Most)
                    return new RollList([], [$"The list has more than {Most:N0} voters; divide it."]);
            }
        }
        catch (CsvHelperException)
        {
            Tell(faults, parser.RawRow, $"a field is longer than 10,000 characters; a quotation mark may be missing at its end");
        }

        if (voters.Count == 0 && faults.Count == 0)
            faults.Add("The list names nobody; put one voter on each line.");
        return new RollList(voters, faults);
    }

    private static void Take(
        string addressee, string address, string? district, int line, List<RollVoter> voters, Dictionary<string, int> seen, Dictionary<string, int> mailboxes, List<string> faults)
    {
        var email = address.Length > 0 ? EmailAddress.TryParse(address) : null;
        if (addressee.Length > LongestAddressee)
            Tell(faults, line, $"the voter's fields are longer than {LongestAddressee} characters together; keep name and address only");
        else if (addressee.Any(c => char.IsControl(c) && c != '\n'))
            Tell(faults, line, "there is a character that cannot be printed; type the line again");
        else if (!seen.TryAdd(addressee, line))
            Tell(faults, line, $"\"{addressee.Replace("\n", ", ", StringComparison.Ordinal)}\" stands on line {seen[addressee]} already; remove one of the two");
        else if (address.Length > 0 && email is null)
            Tell(faults, line, $"\"{(address.Length > 60 ? address[..60] + "…" : address)}\" is no e-mail address; write one such as name@example.org, or leave the field empty");
        else if (email is not null && !mailboxes.TryAdd(email.Mailbox, line))
            Tell(faults, line, $"{email.Written} is the address of line {mailboxes[email.Mailbox]}, or another spelling of it; each voter needs their own, or none");
        else
            voters.Add(new RollVoter(addressee, email, district));
    }

    private static void Tell(List<string> faults, int line, string what)
    {
        if (faults.Count < MostFaults)
            faults.Add($"Line {line.ToString("N0", CultureInfo.InvariantCulture)}: {what}.");
    }

    private static string? FaultOfEncoding(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]) || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "This is a spreadsheet; save it as \"CSV UTF-8\" and upload that file.";
        if (content.Contains((byte)0))
            return "This is no text file; save the list as \"CSV UTF-8\" and upload that file.";
        var wrong = 0;
        var line = 1;
        while (wrong < content.Length)
        {
            var status = Rune.DecodeFromUtf8(content.AsSpan(wrong), out var rune, out var read);
            if (status != System.Buffers.OperationStatus.Done)
                return $"Line {line.ToString("N0", CultureInfo.InvariantCulture)}: a letter is not written in UTF-8; save the list as \"CSV UTF-8\" and upload that file.";
            if (rune.Value == '\n')
                line++;
            wrong += read;
        }

        return null;
    }
}
