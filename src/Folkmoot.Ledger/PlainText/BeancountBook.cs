using System.Globalization;
using System.Text;

namespace Folkmoot.Ledger;

/// <summary>The form that beancount reads. Its names begin with a capital or a digit and have no full stops or underscores, so ours are adapted; the exact account stands beside each.</summary>
internal sealed class BeancountBook : PlainTextBook
{
    private readonly Dictionary<Account, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public BeancountBook(TextWriter output, JournalOpened opened)
        : base(output, opened) => output.Write($"option \"title\" {Quoted(opened.Title)}\noption \"operating_currency\" \"{opened.Currency}\"\n");

    protected override void Heading(ReadEntry entry) => Output.Write($"* {Quoted(entry.Reason)}\n    entry: {entry.Sequence}\n");

    protected override string NameOf(Account account)
    {
        if (_names.TryGetValue(account, out var name))
            return name;
        var wished = $"{RootOf(account.Pot.Bucket)}:{string.Join(':', account.Path.Split(':').Select(Adapted))}";
        name = wished;
        for (var more = 2; !_taken.Add(name); more++)
            name = string.Create(CultureInfo.InvariantCulture, $"{wished}-{more}");
        _names.Add(account, name);
        return name;
    }

    /// <summary>Balances are asserted to the penny; left to itself, beancount lets a penny pass.</summary>
    protected override void Balances(IEnumerable<(Account Account, long Pence)> balances)
    {
        foreach (var (account, pence) in balances)
        {
            Output.Write($"\n{Day(First)} open {NameOf(account)}\n    account: \"{account.Path}\"\n");
            Output.Write($"{Day(Last.AddDays(1))} balance {NameOf(account)}  {Amount(pence).Replace(" ", " ~ 0.00 ", StringComparison.Ordinal)}\n");
        }
    }

    private static string Adapted(string name)
    {
        var text = new StringBuilder(name.Replace('.', '-').Replace('_', '-'));
        if (char.IsAsciiLetterLower(text[0]))
            text[0] = char.ToUpperInvariant(text[0]);
        return text[0] == '-' ? $"X{text}" : text.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
