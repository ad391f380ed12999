using System.Globalization;

namespace Folkmoot.Ledger;

/// <summary>L16 and C9: money moves for a grant only on a decision that stands.</summary>
internal static class Decisions
{
    public static GrantState Standing(LedgerState state, Instruction instruction, string id, DateTimeOffset recorded)
    {
        var grant = state.Grant(id);
        if (grant.IsOpenAgain)
            throw new LedgerException(LedgerRefusal.NotDecided, $"The decision about the grant {id} is open again; it must be taken anew before money moves.");
        if (grant.Decision.ChallengeUntil is { } until && (instruction.Effective <= until || DateOnly.FromDateTime(recorded.UtcDateTime) <= until))
            throw new LedgerException(LedgerRefusal.InChallengeWindow, $"The decision about the grant {id} can be challenged until {until.ToString(JournalLine.DayFormat, CultureInfo.InvariantCulture)}; no money moves before the day after.");
        return grant;
    }
}
