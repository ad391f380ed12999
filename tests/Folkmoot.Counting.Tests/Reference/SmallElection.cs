using System.Globalization;
using System.Text;

namespace Folkmoot.Counting.Tests.Reference;

/// <summary>An election as plain lists, drawn at random, small and full of ties.</summary>
internal sealed record SmallElection(BallotKind Kind, long Budget, int Scale, IReadOnlyList<(string Id, long Cost)> Projects, IReadOnlyList<SmallBallot> Ballots)
{
    public static SmallElection Draw(Random random, BallotKind kind, int voters = 9, int projects = 7, int largestCost = 12)
    {
        var list = Enumerable.Range(0, random.Next(1, projects + 1))
            .Select(i => (Id: i.ToString("D2", CultureInfo.InvariantCulture), Cost: (long)random.Next(random.Next(12) == 0 ? 0 : 1, largestCost + 1)))
            .ToList();
        var ballots = Enumerable.Range(0, random.Next(1, voters + 1)).Select(_ => SmallBallot.Draw(random, kind, list.Count)).ToList();
        return new SmallElection(kind, random.Next(0, (largestCost * list.Count) + 1), random.Next(8) == 0 ? 1 : 0, list, ballots);
    }

    public Election Build()
    {
        var builder = new ElectionBuilder(Kind, Budget, Scale);
        foreach (var (id, cost) in Projects)
        {
            builder.AddProject(id, cost);
        }

        foreach (var ballot in Ballots)
        {
            builder.AddBallot(ballot.Choices, ballot.Values ?? [], ballot.Weight);
        }

        return builder.Build();
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Kind}, budget {Budget}, scale {Scale}\n");
        foreach (var (id, cost) in Projects)
        {
            text.Append(CultureInfo.InvariantCulture, $"project {id} costs {cost}\n");
        }

        foreach (var ballot in Ballots)
        {
            text.Append(CultureInfo.InvariantCulture, $"{ballot.Weight} x {string.Join(' ', ballot.Choices)} ({string.Join(' ', ballot.Values ?? [])})\n");
        }

        return text.ToString();
    }
}

internal sealed record SmallBallot(int[] Choices, long[]? Values, int Weight)
{
    public static SmallBallot Draw(Random random, BallotKind kind, int projects)
    {
        var choices = Enumerable.Range(0, projects).ToArray();
        random.Shuffle(choices);
        var length = kind == BallotKind.ChooseOne ? random.Next(2) : random.Next(projects + 1);
        var values = kind switch
        {
            BallotKind.Points => Enumerable.Range(0, length).Select(_ => (long)random.Next(4)).ToArray(),
            BallotKind.Score => Enumerable.Range(0, length).Select(_ => (long)random.Next(-2, 6)).ToArray(),
            _ => null,
        };
        return new SmallBallot(choices[..length], values, random.Next(4) == 0 ? random.Next(1, 4) : 1);
    }
}
