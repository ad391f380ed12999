using System.Globalization;
using Folkmoot.Counting;

namespace Folkmoot.Cli.Output;

/// <summary>Caps as they are given on the command line, and in words.</summary>
internal static class CapWords
{
    /// <summary>What projects under a cap have in common.</summary>
    public static string Name(ProjectCap cap) => Plain.Text(cap.Name);

    /// <summary>The settings, one line for each option.</summary>
    public static IEnumerable<(string Name, string Value)> Settings(CountRule rule, Election election)
    {
        foreach (var group in rule.Caps.GroupBy(cap => cap.Group))
        {
            if (group.Any(cap => cap.Money is not null))
                yield return ($"{Word(group.Key)}-money", string.Join(", ", group.Where(cap => cap.Money is not null).Select(cap => $"{Name(cap)}={election.Format(cap.Money!.Value)}")));
            if (group.Any(cap => cap.Projects is not null))
                yield return ($"{Word(group.Key)}-projects", string.Join(", ", group.Where(cap => cap.Projects is not null).Select(cap => string.Create(CultureInfo.InvariantCulture, $"{Name(cap)}={cap.Projects}"))));
        }

        foreach (var sets in rule.Incompatible.GroupBy(set => set.Resolution))
            yield return (sets.Key == IncompatibleResolution.WhenOneWins ? "incompatible" : "most-votes-only", string.Join("; ", sets.Select(set => string.Join(',', set.Ids))));
    }

    private static string Word(CapGroup group) => group switch
    {
        CapGroup.Category => "category",
        CapGroup.District => "district",
        _ => "neighborhood",
    };
}
