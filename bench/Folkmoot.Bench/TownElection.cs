using System.Text;

namespace Folkmoot.Bench;

/// <summary>An invented election as large as a town's real ones: 64 ideas, 6,500 ballots of about eight, always the same.</summary>
internal static class TownElection
{
    public const int Projects = 64;
    public const int Ballots = 6_500;

    public static string Write()
    {
        var random = new Random(20261122);
        var text = new StringBuilder($"""
            META
            key;value
            description;Invented vote
            country;United Kingdom
            unit;Wyebridge
            instance;2026
            num_projects;{Projects}
            num_votes;{Ballots}
            budget;1000000
            vote_type;approval
            rule;equalshares/add1
            date_begin;01.03.2026
            date_end;21.03.2026
            currency;GBP
            PROJECTS
            project_id;cost;name;latitude;longitude

            """);
        for (var p = 1; p <= Projects; p++)
            text.Append($"p{p};{10_000 + 500 * random.Next(180)};Idea number {p} for the streets, parks and schools of the town;{52 + random.NextDouble() / 10:F5};{-2.7 + random.NextDouble() / 10:F5}\n");
        text.Append("VOTES\nvoter_id;vote\n");
        for (var v = 1; v <= Ballots; v++)
            text.Append($"{v};{string.Join(',', Choose(random).Select(p => $"p{p}"))}\n");
        return text.ToString();
    }

    /// <summary>One to fifteen ideas, the first ones more often than the last.</summary>
    public static IReadOnlyList<int> Choose(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 16)).Select(_ => 1 + (int)(Projects * Math.Pow(random.NextDouble(), 1.5))).Distinct().Order()];
}
