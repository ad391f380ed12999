using System.Globalization;
using Folkmoot.Platform.Components;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>The chances of a draw as steps from the lowest to the highest, each as wide as the people who have it.</summary>
internal sealed class ChancePicture
{
    /// <summary>More steps than that nobody can tell apart, nor read in a table.</summary>
    private const int MostSteps = 60;

    /// <summary>Longer fractions are said as a share.</summary>
    private const int LongestFraction = 14;

    public ChancePicture(IEnumerable<ChanceLevel> levels, int seats, IStringLocalizer<Texts> texts)
    {
        var ordered = levels.OrderBy(l => l.Share).ToList();
        var people = ordered.Sum(l => l.People);
        Alike = people > 0 ? (double)seats / people : 0;
        Bars = [.. Together(ordered).Select(step => new ChartBar(
            step[0].Chance == step[^1].Chance ? Say(step[0].Chance, texts) : texts["Chance.Span", Percent(step[0].Share), Percent(step[^1].Share)],
            step.Sum(l => l.Share * l.People) / step.Sum(l => l.People),
            step.Sum(l => l.People).ToString("N0", CultureInfo.CurrentCulture)) { Width = step.Sum(l => l.People), Lost = step[^1].Share <= 0 })];
        (First, Last) = ordered.Count == 0 ? ("", "") : (Say(ordered[0].Chance, texts), Say(ordered[^1].Chance, texts));
        AlikeWords = Percent(Alike);
    }

    public IReadOnlyList<ChartBar> Bars { get; }

    /// <summary>What everybody's chance would be if quotas did not matter.</summary>
    public double Alike { get; }

    public string AlikeWords { get; }

    /// <summary>The lowest chance in words.</summary>
    public string First { get; }

    /// <summary>The highest chance in words.</summary>
    public string Last { get; }

    /// <summary>"13 in 199"; long fractions as a share.</summary>
    public static string Say(string chance, IStringLocalizer<Texts> texts) => chance switch
    {
        "0" => texts["Chance.None"],
        "1" => texts["Chance.Sure"],
        { Length: > LongestFraction } => Percent(new ChanceLevel(chance, 0).Share),
        _ => chance.Replace("/", " in ", StringComparison.Ordinal),
    };

    /// <summary>Puts levels beside one another together where there are very many, a like number of people in each step.</summary>
    private static IEnumerable<List<ChanceLevel>> Together(List<ChanceLevel> levels)
    {
        if (levels.Count <= MostSteps)
            return levels.Select(level => new List<ChanceLevel> { level });
        var (people, steps) = (levels.Sum(l => l.People), new List<List<ChanceLevel>>());
        var before = 0;
        foreach (var level in levels)
        {
            if (steps.Count == 0 || before * (long)MostSteps >= (long)people * steps.Count)
                steps.Add([]);
            steps[^1].Add(level);
            before += level.People;
        }

        return steps;
    }

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.CurrentCulture) + " %";
}
