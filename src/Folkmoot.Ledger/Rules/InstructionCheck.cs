using System.Globalization;

namespace Folkmoot.Ledger;

/// <summary>What must be true of every instruction, whatever it asks for.</summary>
internal static class InstructionCheck
{
    private const int LongestText = 500;

    public static void Check(LedgerState state, Instruction instruction, DateTimeOffset recorded)
    {
        var what = instruction.Event ?? throw Bad("The instruction has no event.");
        if (!Name.IsValid(instruction.Key))
            throw Bad(NotAName("key", instruction.Key));
        if (!Name.IsValid(instruction.Actor))
            throw Bad(NotAName("actor", instruction.Actor));
        Text("reason", instruction.Reason);
        foreach (var text in EventNames.Texts(what))
            Text("text", text);
        foreach (var name in EventNames.Names(what))
        {
            if (!Name.IsValid(name))
                throw Bad(NotAName("name", name));
        }

        foreach (var pence in EventNames.Amounts(what))
        {
            if (pence is <= 0 or > EventNames.LargestAmount)
                throw Bad($"The amount {pence} is out of range; amounts are whole pence from 1 to {EventNames.LargestAmount}.");
        }

        if (EventNames.RestrictionOf(what) is { } restriction)
            Restrictions(restriction);
        Special(state, what);
        Dates(state, instruction, recorded);
    }

    private static void Special(LedgerState state, LedgerEvent what)
    {
        if (what is JournalOpened opened)
        {
            if (state.Opened is not null)
                throw new LedgerException(LedgerRefusal.AlreadyThere, "The journal is open already; it is opened once, by its first entry.");
            if (opened.Format != 1 || opened.Currency is not { Length: 3 } || !opened.Currency.All(char.IsAsciiLetterUpper))
                throw Bad("A journal is opened with format 1 and a currency of three capital letters, such as GBP.");
        }
        else if (state.Opened is null)
        {
            throw new LedgerException(LedgerRefusal.Unknown, "The journal is not open; its first entry opens it.");
        }

        if (what is FundOpened { PledgeLimit: < 0 or > EventNames.LargestAmount } or PledgeLimitSet { Pence: < 0 or > EventNames.LargestAmount })
            throw Bad($"The limit on pledges is out of range; it is from 0 to {EventNames.LargestAmount} pence.");
        if (what is LotOpened { FeeBasisPoints: < 0 or > 10_000 })
            throw Bad("The fee is out of range; it is from 0 to 10000 hundredths of a per cent.");
        if (what is Committed { Instalments.Count: 0 } or SharesAllocated { Residents.Count: 0 } or SharesActivated { Pledges.Count: 0 })
            throw Bad("The list is empty; name at least one.");
        if (what is Committed committed && committed.Instalments.DistinctBy(instalment => instalment.Id).Count() != committed.Instalments.Count)
            throw Bad("An instalment is named twice; add the amounts up.");
    }

    private static void Dates(LedgerState state, Instruction instruction, DateTimeOffset recorded)
    {
        if (instruction.Effective <= state.ClosedThrough)
            throw new LedgerException(LedgerRefusal.PeriodClosed, $"The books are closed through {Day(state.ClosedThrough)}; choose a later day than {Day(instruction.Effective)}.");

        // In the east of the Pacific's date line it is tomorrow already.
        if (instruction.Effective > DateOnly.FromDateTime(recorded.UtcDateTime).AddDays(1))
            throw Bad($"{Day(instruction.Effective)} lies in the future; record it when it happens.");
        if (instruction.Event is PeriodClosed closed && (closed.Through <= state.ClosedThrough || closed.Through >= instruction.Effective))
            throw Bad($"A period is closed through a day after {Day(state.ClosedThrough)} and before the day of the closing, {Day(instruction.Effective)}.");
    }

    private static void Restrictions(Restriction restriction)
    {
        IReadOnlyList<object>?[] lists = [restriction.Outcomes, restriction.Places, restriction.Beneficiaries, restriction.RecipientTypes, restriction.ExcludedUses, restriction.CostKinds?.Cast<object>().ToArray()];
        if (lists.Any(list => list is not null && (list.Count == 0 || list.Distinct().Count() != list.Count)))
            throw Bad("A clause of the restriction is empty or names something twice; leave the clause out to allow everything.");
        if (restriction.Earliest > restriction.Latest)
            throw Bad("The restriction ends before it begins.");
        if (restriction.AwardCap is <= 0 or > EventNames.LargestAmount)
            throw Bad("The restriction's cap is out of range; leave it out to set none.");
    }

    private static void Text(string kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || text.Any(char.IsControl))
            throw Bad($"The {kind} is missing, longer than {LongestText} characters or not on one line.");
    }

    private static string NotAName(string kind, string? name) =>
        $"The {kind} \"{name}\" is not a name; names are 1 to {Name.Longest} letters A to Z, digits, hyphens, full stops and underscores.";

    private static string Day(DateOnly day) => day.ToString(JournalLine.DayFormat, CultureInfo.InvariantCulture);

    private static LedgerException Bad(string sentence) => new(LedgerRefusal.BadInstruction, sentence);
}
