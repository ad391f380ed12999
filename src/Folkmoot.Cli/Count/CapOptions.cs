using System.CommandLine;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Cli.Count;

/// <summary>The options that limit what projects of one category or district may take, and the projects that go only one with another.</summary>
internal sealed class CapOptions
{
    private readonly Option<string[]> _categoryMoney = Limit("--category-money", "The most that projects of a category may cost together.");
    private readonly Option<string[]> _categoryProjects = Limit("--category-projects", "The most projects of a category.");
    private readonly Option<string[]> _districtMoney = Limit("--district-money", "The most that projects of a district may cost together.");
    private readonly Option<string[]> _districtProjects = Limit("--district-projects", "The most projects of a district.");
    private readonly Option<bool> _stated = new("--stated-limits") { Description = "Keep to the limits that the file states for categories and neighbourhoods." };
    private readonly Option<string[]> _incompatible = Ids("--incompatible", "Projects of which one may win: the others drop out when it does.");
    private readonly Option<string[]> _mostVotes = Ids("--most-votes-only", "Projects of which only the one with the most votes takes part.");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_categoryMoney, _categoryProjects, _districtMoney, _districtProjects, _stated, _incompatible, _mostVotes])
            command.Options.Add(option);
    }

    public IReadOnlyList<ProjectCap> Caps(ParseResult parsed, PabulibFile file) =>
    [
        .. Given(parsed, _categoryMoney).Select(limit => new ProjectCap { Group = CapGroup.Category, Name = limit.Name, Money = MinorUnits(limit.Most, file.Election) }),
        .. Given(parsed, _categoryProjects).Select(limit => new ProjectCap { Group = CapGroup.Category, Name = limit.Name, Projects = Number(limit.Most) }),
        .. Given(parsed, _districtMoney).Select(limit => new ProjectCap { Group = CapGroup.District, Name = limit.Name, Money = MinorUnits(limit.Most, file.Election) }),
        .. Given(parsed, _districtProjects).Select(limit => new ProjectCap { Group = CapGroup.District, Name = limit.Name, Projects = Number(limit.Most) }),
        .. parsed.GetValue(_stated) ? PabulibCaps.Of(file) : [],
    ];

    public IReadOnlyList<IncompatibleProjects> Incompatible(ParseResult parsed) =>
    [
        .. Sets(parsed, _incompatible).Select(ids => new IncompatibleProjects(ids)),
        .. Sets(parsed, _mostVotes).Select(ids => new IncompatibleProjects(ids, IncompatibleResolution.MostVotesFirst)),
    ];

    /// <summary>Money as the currency is written, in minor units. What is smaller than one of them buys nothing.</summary>
    public static long MinorUnits(Fraction money, Election election) => (long)(money * election.UnitsPerCurrency).Floor();

    /// <summary>Name and number of "NAME=N"; names may hold the sign themselves.</summary>
    public static (string Name, Fraction Most) Split(string text)
    {
        var sign = text.LastIndexOf('=');
        return (text[..sign], Fraction.Parse(text[(sign + 1)..]));
    }

    public static Option<string[]> Limit(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = $"{description} May be given again.", HelpName = "NAME=N" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!IsLimit(token.Value))
                    result.AddError($"{name} is \"{token.Value}\"; write a name, an equals sign and a number of 0 or more, such as Parks=50000.");
            }
        });
        return option;
    }

    private static bool IsLimit(string text) => text.LastIndexOf('=') is > 0 and var sign
        && Fraction.TryParse(text[(sign + 1)..], out var most) && most.Sign >= 0 && most < long.MaxValue / 1_000_000_000L;

    private static Option<string[]> Ids(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = $"{description} May be given again.", HelpName = "ID,ID" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (IdsOf(token.Value).Distinct(StringComparer.Ordinal).Count() < 2)
                    result.AddError($"{name} is \"{token.Value}\"; write two ids or more with commas between them.");
            }
        });
        return option;
    }

    private static int Number(Fraction most) => (int)Fraction.Min(most, int.MaxValue).Floor();

    private static IEnumerable<(string Name, Fraction Most)> Given(ParseResult parsed, Option<string[]> option) => (parsed.GetValue(option) ?? []).Select(Split);

    private static IEnumerable<string[]> Sets(ParseResult parsed, Option<string[]> option) => (parsed.GetValue(option) ?? []).Select(IdsOf);

    private static string[] IdsOf(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
