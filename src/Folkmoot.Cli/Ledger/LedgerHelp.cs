using System.CommandLine;

namespace Folkmoot.Cli.Ledger;

/// <summary>Help for <c>folkmoot ledger</c> and what it can do.</summary>
internal static class LedgerHelp
{
    public const string Text = """
        folkmoot ledger verify   EXPORT.jsonl|- [--head HASH] [--format table|json]
        folkmoot ledger balances EXPORT.jsonl|- [--effective DAY] [--recorded MOMENT]
        folkmoot ledger export   EXPORT.jsonl|- --format hledger|ledger|beancount

        Checks the journal of a fund from its export alone: that no byte was changed
        after it was recorded, that every sum and balance is right, that every
        restriction allowed what was spent, and that every payment had its agreement,
        conditions, check and two free approvers. Names the first bad entry.

        Examples:
          folkmoot ledger verify chest.jsonl
          folkmoot ledger verify chest.jsonl --head 3f2a...  nothing was cut off the end
          folkmoot ledger balances chest.jsonl --effective 2026-03-31
          folkmoot ledger export chest.jsonl --format hledger | hledger -f - balance

        Options:
          --head HASH         the hash of the last entry, as it was published
          --effective DAY     what took effect by this day, such as 2026-03-31
          --recorded MOMENT   what was recorded by this moment, in UTC, such as
                              2026-04-02T09:30:00Z
          --format WORD       verify and balances: table (the default) or json;
                              export: hledger, ledger or beancount

        """;

    /// <summary>Whether the command is <c>ledger</c> or belongs to it.</summary>
    public static bool Covers(Command command) => command.Name == "ledger" || command.Parents.Any(parent => parent.Name == "ledger");
}
