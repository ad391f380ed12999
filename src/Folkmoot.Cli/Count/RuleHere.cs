using Folkmoot.Counting;

namespace Folkmoot.Cli.Count;

/// <summary>What of a rule given for several files concerns one of them.</summary>
internal static class RuleHere
{
    public static CountRule Of(CountRule rule, Election here, IReadOnlyList<Election> all)
    {
        if (all.Count == 1)
            return rule;
        foreach (var id in rule.Eligibility.Excluded.Concat(rule.Incompatible.SelectMany(set => set.Ids)))
        {
            if (!all.Any(election => election.TryIndexOf(id, out _)))
                throw new UsageException($"None of the files has the project \"{id}\".");
        }

        foreach (var cap in rule.Caps)
        {
            if (!all.Any(election => HasProjects(election, cap)))
                throw new UsageException($"None of the files has a project of \"{cap.Name}\".");
        }

        return rule with
        {
            Eligibility = rule.Eligibility with { Excluded = [.. rule.Eligibility.Excluded.Where(id => here.TryIndexOf(id, out _))] },
            Incompatible = [.. rule.Incompatible.Where(set => set.Ids.Any(id => here.TryIndexOf(id, out _)))],
            Caps = [.. rule.Caps.Where(cap => HasProjects(here, cap))],
        };
    }

    private static bool HasProjects(Election election, ProjectCap cap) => Enumerable.Range(0, election.ProjectCount).Any(project => cap.Group switch
    {
        CapGroup.Category => election.Categories(project).Contains(cap.Name, StringComparer.Ordinal),
        CapGroup.District => string.Equals(election.District(project), cap.Name, StringComparison.Ordinal),
        _ => cap.Ids.Contains(election.ProjectIds[project], StringComparer.Ordinal),
    });
}
