namespace Folkmoot.Ledger.Verification;

/// <summary>What every entry must have.</summary>
internal static class FormCheck
{
    public static void Check(BookState state, ReadEntry entry)
    {
        RuleException.Unless(Name.IsValid(entry.Key) && Name.IsValid(entry.Actor), "form", "its key or actor is not a name");
        RuleException.Unless(!string.IsNullOrWhiteSpace(entry.Reason), "form", "it gives no reason");
        RuleException.Unless(state.Opened is null == entry.Event is JournalOpened, "form", state.Opened is null ? "the first entry does not open the journal" : "it opens the journal again");
        RuleException.Unless(entry.Event is not JournalOpened { Format: not 1 }, "form", "its form is not 1, the only one this program reads");
        foreach (var name in EventNames.Names(entry.Event))
            RuleException.Unless(Name.IsValid(name), "form", $"\"{name}\" is not a name");
        foreach (var pence in EventNames.Amounts(entry.Event))
            RuleException.Unless(pence is > 0 and <= EventNames.LargestAmount, "form", $"the amount {pence} is out of range");
        RuleException.Unless(entry.Effective <= DateOnly.FromDateTime(entry.Recorded.UtcDateTime).AddDays(1), "L8", "it takes effect after it was recorded");
        RuleException.Unless(entry.Evaluations.Count == 0 || entry.Event is Committed or SharesActivated or PaymentSent, "L3", "it carries evaluations that do not belong to it");
    }
}
