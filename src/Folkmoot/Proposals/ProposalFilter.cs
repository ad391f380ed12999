namespace Folkmoot.Proposals;

/// <summary>What somebody looks for among proposals.</summary>
/// <param name="Words">Words that must all stand in title, description, area or category; empty for any.</param>
/// <param name="Area">The area; empty for any.</param>
/// <param name="Category">One category; empty for any.</param>
public sealed record ProposalFilter(string Words, string Area, string Category)
{
    public bool IsEmpty => Words.Length == 0 && Area.Length == 0 && Category.Length == 0;

    public static IEnumerable<string> Categories(Proposal proposal) => Split(proposal.Category);

    /// <summary>The single categories of what a proposal or a file says.</summary>
    public static IEnumerable<string> Split(string category) => category.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
