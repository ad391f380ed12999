namespace Folkmoot.Calls;

/// <summary>What the rules of a call look at.</summary>
internal sealed record BidFacts(RecipientKind Kind, long Amount, IReadOnlyList<string> Places, IReadOnlyList<string> Outcomes, IReadOnlyCollection<string> Statements)
{
    public static BidFacts Of(Bid bid, Organisation organisation) =>
        new(organisation.Kind, bid.Amount, CodeList.Read(bid.Places), CodeList.Read(bid.Outcomes), BidAnswers.ReadList(bid.Statements));
}
