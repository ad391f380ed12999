namespace Folkmoot.Counting;

/// <summary>What of a rule concerns the projects of one pot.</summary>
internal static class PotRule
{
    public static CountRule Of(Election whole, Election part, CountRule rule)
    {
        // Unknown ids and caps without projects are faults in any pot, so they are looked for in the whole election.
        _ = new CountContext(whole, rule, progress: null, CancellationToken.None);
        var here = rule with
        {
            Tie = Here(part, rule.Tie),
            Eligibility = rule.Eligibility with { Excluded = [.. rule.Eligibility.Excluded.Where(IsHere)] },
            Incompatible = [.. rule.Incompatible.Select(set => set with { Ids = [.. set.Ids.Where(IsHere)] }).Where(set => set.Ids.Count > 1)],
            Caps = [.. rule.Caps.Select(cap => cap with { Ids = [.. cap.Ids.Where(IsHere)] }).Where(HasProjects)],
        };
        if (rule.Incompatible.FirstOrDefault(set => set.Ids.Any(IsHere) && !set.Ids.All(IsHere)) is { } torn)
            throw new CountException($"The projects {string.Join(", ", torn.Ids)} are incompatible but belong to different pots; exclude all but one of them, or give them one pot.");
        return here is EqualSharesRule { CompletionTie: { } tie } shares ? shares with { CompletionTie = Here(part, tie) } : here;

        bool IsHere(string id) => part.TryIndexOf(id, out _);

        bool HasProjects(ProjectCap cap) => cap.Group == CapGroup.Listed ? cap.Ids.Count > 0 : Enumerable.Range(0, part.ProjectCount).Any(project => cap.Group == CapGroup.District
            ? string.Equals(part.District(project), cap.Name, StringComparison.Ordinal)
            : part.Categories(project).Contains(cap.Name, StringComparer.Ordinal));
    }

    private static TieOrder Here(Election part, TieOrder tie) =>
        tie.Drawn.Count == 0 ? tie : tie with { Drawn = [.. tie.Drawn.Where(id => part.TryIndexOf(id, out _))] };
}
