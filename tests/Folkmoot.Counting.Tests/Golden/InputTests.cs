using System.Globalization;
using System.Text.Json;
using Folkmoot.Counting.Tests.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Golden;

/// <summary>That the real elections are read as those who gathered them describe them.</summary>
public sealed class InputTests
{
    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Voters_projects_and_different_ballots_are_those_of_the_manifest(string name)
    {
        var rows = File.ReadLines(SharedData.File("MANIFEST.tsv")).Select(line => line.Split('\t')).ToArray();
        var row = rows.Single(cells => string.Equals(cells[0], name, StringComparison.Ordinal));
        long Cell(string column) => long.Parse(row[Array.IndexOf(rows[0], column)], CultureInfo.InvariantCulture);

        var election = SharedData.Election(name);

        Assert.Equal((Cell("voters"), Cell("projects")), (election.TotalWeight, election.ProjectCount));
        if (election.Kind is BallotKind.Approval or BallotKind.Knapsack or BallotKind.ChooseOne)
            Assert.Equal(Cell("distinct_vote_sets"), election.GroupCount);
        else
            Assert.InRange(election.GroupCount, Cell("distinct_vote_sets"), int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(RealFiles.Names), MemberType = typeof(RealFiles))]
    public void Expected_winners_cost_what_the_other_program_says(string name)
    {
        var election = SharedData.Election(name);
        using var golden = JsonDocument.Parse(File.ReadAllText(SharedData.File("golden.json")));
        if (!golden.RootElement.GetProperty("instances").TryGetProperty(name, out var instance))
            Assert.Skip("There is no expected result for this file.");

        Assert.Equal(Fraction.Parse(instance.GetProperty("budget").GetString()!), Fraction.Of(election.Budget, election.UnitsPerCurrency));
        foreach (var rule in instance.GetProperty("peer_pabutools").EnumerateObject().Where(rule => rule.Value.ValueKind == JsonValueKind.Object && rule.Value.TryGetProperty("total_cost", out _)))
        {
            var cost = rule.Value.GetProperty("winners").EnumerateArray().Sum(id => election.Costs[election.IndexOf(id.GetString()!)]);
            Assert.Equal(Fraction.Parse(rule.Value.GetProperty("total_cost").ToString()), Fraction.Of(cost, election.UnitsPerCurrency));
        }
    }
}
