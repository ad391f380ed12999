namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>An invented election, small enough to follow by eye: eight ideas for £60,000 and twelve ballots.</summary>
internal static class TownElection
{
    public const string File = """
        META
        key;value
        description;Wyebridge decides
        country;United Kingdom
        unit;Wyebridge
        instance;2026
        num_projects;8
        num_votes;12
        budget;60000
        vote_type;approval
        rule;equalshares/add1
        date_begin;01.03.2026
        date_end;21.03.2026
        currency;GBP
        PROJECTS
        project_id;cost;name;category;target;latitude;longitude;neighborhood
        1;18500;A safe crossing by Mill Lane school;public transit and roads;children,families with children;52.071;-2.713;Millside
        2;9200;Forty street trees for Station Road;environmental protection;adults;52.062;-2.702;Station quarter
        3;14000;Benches and lights along the river path;public space;seniors;52.066;-2.719;Riverside
        4;6400;A repair café on Saturdays;education;adults;52.058;-2.711;Old town
        5;22000;A new roof for the boxing club;sport;youth;52.073;-2.698;Northfields
        6;4800;Story time in the library, every week;culture;children;52.059;-2.716;Old town
        7;11500;A splash pad in Castle Green;sport;children;52.055;-2.709;Castle
        8;7600;Raised beds for the community garden;urban greenery;seniors;52.068;-2.724;Riverside
        VOTES
        voter_id;vote
        1;1,2,6
        2;1,3
        3;2,4,8
        4;1,6,7
        5;3,8
        6;5,7
        7;1,2,3
        8;4,6
        9;2,8
        10;5
        11;1,7,6
        12;3,4,8

        """;

    /// <summary>The same ideas, to be put in order.</summary>
    public static string Ranking { get; } = File.Replace("vote_type;approval", "vote_type;ordinal", StringComparison.Ordinal).Replace("rule;equalshares/add1", "rule;greedy", StringComparison.Ordinal);

    /// <summary>The same ideas, over which ten points are spread, six at most on one.</summary>
    public static string Points { get; } = File[..File.IndexOf("VOTES", StringComparison.Ordinal)]
        .Replace("vote_type;approval", "vote_type;cumulative\nmax_sum_points;10\nmax_points;6", StringComparison.Ordinal)
        .Replace("num_votes;12", "num_votes;1", StringComparison.Ordinal) + "VOTES\nvoter_id;vote;points\n1;1;6\n";
}
