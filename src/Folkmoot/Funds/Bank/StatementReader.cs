using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Funds.Bank;

/// <summary>
/// Reads the statements that banks hand out as CSV. Columns are found by their headings; one column of signed amounts or two of money in and out will do. When there
/// is a column of balances, every line must follow from the one before, so that a file with lines missing is found.
/// </summary>
internal static class StatementReader
{
    public const int MaxBytes = 2_000_000;
    private const int MaxRows = 20_000;

    private static readonly string[] s_days = ["date", "transaction date", "posting date", "value date", "booking date", "completed date"];
    private static readonly string[] s_texts = ["description", "transaction description", "narrative", "memo", "details", "counter party", "name", "payee", "reference"];
    private static readonly string[] s_amounts = ["amount", "value", "amount (gbp)", "transaction amount", "net amount"];
    private static readonly string[] s_in = ["credit", "credit amount", "money in", "paid in", "amount in", "credit (gbp)"];
    private static readonly string[] s_out = ["debit", "debit amount", "money out", "paid out", "amount out", "debit (gbp)"];
    private static readonly string[] s_balances = ["balance", "balance (gbp)", "running balance", "account balance"];
    private static readonly string[] s_formats = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd MMM yyyy", "d MMM yyyy", "dd-MMM-yyyy", "dd.MM.yyyy", "dd/MM/yy", "dd MMM yy"];

    /// <exception cref="RefusedException">Something does not fit; the sentence names the line.</exception>
    public static IReadOnlyList<StatementRow> Read(byte[] file, string currency, IStringLocalizer<Texts> texts)
    {
        var records = CsvRecords.Read(file, texts);
        var head = records.FindIndex(record => Find(record.Fields, s_days) >= 0 && (Find(record.Fields, s_amounts) >= 0 || Find(record.Fields, s_out) >= 0));
        if (head < 0)
            throw new RefusedException(texts["Bank.NoHead"]);
        var names = records[head].Fields;
        var (day, text, amount, paidIn, paidOut, balance) = (Find(names, s_days), Find(names, s_texts), Find(names, s_amounts), Find(names, s_in), Find(names, s_out), Find(names, s_balances));
        if (amount < 0 && paidIn < 0)
            throw new RefusedException(texts["Bank.NoHead"]);
        var rows = new List<StatementRow>();
        foreach (var (line, fields) in records.Skip(head + 1).Where(record => record.Fields.Any(field => field.Length > 0)))
        {
            if (fields.Count < names.Count)
                throw new RefusedException(texts["Bank.Short", line, names.Count, fields.Count]);
            var pence = amount >= 0 ? Signed(fields[amount], line, currency, texts) : Unsigned(fields[paidIn], line, currency, texts) - Unsigned(fields[paidOut], line, currency, texts);
            if (pence == 0)
                throw new RefusedException(texts["Bank.Nothing", line]);
            rows.Add(new StatementRow(line, Day(fields[day], line, texts), pence, Text(fields, names, text), balance < 0 || fields[balance].Length == 0 ? null : Signed(fields[balance], line, currency, texts)));
            if (rows.Count > MaxRows)
                throw new RefusedException(texts["Bank.Many", MaxRows]);
        }

        return rows.Count == 0 ? throw new RefusedException(texts["Bank.Empty"]) : InOrder(rows, texts);
    }

    /// <summary>The oldest first, and every balance held against the one before.</summary>
    private static List<StatementRow> InOrder(List<StatementRow> rows, IStringLocalizer<Texts> texts)
    {
        if (rows[0].Day > rows[^1].Day || (rows[0].Day == rows[^1].Day && Broken(rows) is not null))
        {
            var turned = Enumerable.Reverse(rows).ToList();
            if (rows[0].Day > rows[^1].Day || Broken(turned) is null)
                rows = turned;
        }

        if (rows.Zip(rows.Skip(1)).FirstOrDefault(pair => pair.Second.Day < pair.First.Day) is ({ }, { } early))
            throw new RefusedException(texts["Bank.Order", early.Line]);
        return Broken(rows) is { } broken ? throw new RefusedException(texts["Bank.Balance", broken.Line]) : rows;
    }

    private static StatementRow? Broken(List<StatementRow> rows) =>
        rows.Zip(rows.Skip(1)).FirstOrDefault(pair => pair.First.Balance is { } before && pair.Second.Balance is { } after && before + pair.Second.Pence != after).Second;

    private static int Find(List<string> names, string[] wanted) => wanted.Select(name => names.FindIndex(one => one.Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(at => at >= 0, -1);

    /// <summary>All words of the line that say whose it is.</summary>
    private static string Text(List<string> fields, List<string> names, int first)
    {
        var words = string.Join(' ', names.Select((name, at) => (name, at)).Where(one => one.at == first || s_texts.Contains(one.name, StringComparer.OrdinalIgnoreCase)).Select(one => fields[one.at]).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal));
        var clean = string.Concat(words.Select(sign => char.IsControl(sign) ? ' ' : sign));
        return clean.Length > BankLine.MaxText ? clean[..BankLine.MaxText] : clean;
    }

    private static DateOnly Day(string text, int line, IStringLocalizer<Texts> texts) =>
        DateOnly.TryParseExact(text.Length > 10 && text[10] is ' ' or 'T' && text[4] == '-' ? text[..10] : text, s_formats, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day)
            ? day : throw new RefusedException(texts["Bank.Day", line, text]);

    private static long Unsigned(string text, int line, string currency, IStringLocalizer<Texts> texts) => text.Length == 0 ? 0 : Math.Abs(Signed(text, line, currency, texts));

    private static long Signed(string text, int line, string currency, IStringLocalizer<Texts> texts)
    {
        var bare = text.Replace("−", "-", StringComparison.Ordinal).Trim();
        var below = bare.StartsWith('-') || (bare.StartsWith('(') && bare.EndsWith(')')) || bare.EndsWith("DR", StringComparison.OrdinalIgnoreCase);
        bare = bare.Trim('-', '+', '(', ')').Replace("DR", "", StringComparison.OrdinalIgnoreCase).Replace("CR", "", StringComparison.OrdinalIgnoreCase).Replace("GBP", "", StringComparison.OrdinalIgnoreCase);
        return Currencies.Parse(bare, currency) is { } pence ? below ? -pence : pence : throw new RefusedException(texts["Bank.Amount", line, text]);
    }
}
