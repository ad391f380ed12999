namespace Folkmoot.Proposals;

/// <summary>What somebody looks for among proposals.</summary>
/// <param name="Words">Words that must all stand in title, description, area or category; empty for any.</param>
/// <param name="Area">The area; empty for any.</param>
/// <param name="Category">One category; empty for any.</param>
public sealed record ProposalFilter(string Words, string Area, string Category)
{
    public bool IsEmpty => Words.Length == 0 && Area.Length == 0 && Category.Length == 0;

    public bool Keeps(Proposal proposal) =>
        (Area.Length == 0 || proposal.Area == Area)
        && (Category.Length == 0 || Categories(proposal).Contains(Category, StringComparer.Ordinal))
        && Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Says(proposal, word));

    public static IEnumerable<string> Categories(Proposal proposal) =>
        proposal.Category.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool Says(Proposal proposal, string word) =>
        new[] { proposal.Title, proposal.Words, proposal.Area, proposal.Category }.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
