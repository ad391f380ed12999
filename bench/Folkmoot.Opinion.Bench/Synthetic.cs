using System.Globalization;

namespace Folkmoot.Opinion.Bench;

/// <summary>A conversation of the shape of the largest that Polis ever hosted: 33,422 people, 783 statements, two million votes; three camps, some heavy voters, late statements seen by fewer.</summary>
internal static class Synthetic
{
    public const int People = 33_422;
    public const int Statements = 783;
    public const int Votes = 2_000_000;

    public static VoteTable Largest()
    {
        var random = new Random(1);
        var builder = new VoteTableBuilder();
        var rates = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, Statements).Select(_ => random.NextDouble()).ToArray()).ToArray();
        var activity = Enumerable.Range(0, People).Select(_ => Math.Exp(random.NextDouble() * 3)).ToArray();
        var scale = Votes / activity.Sum();
        for (var i = 0; i < People; i++)
        {
            var answers = Math.Clamp((int)Math.Round(activity[i] * scale), 1, Statements);
            var seen = new HashSet<int>();
            while (seen.Count < answers)
                seen.Add((int)(Statements * random.NextDouble() * random.NextDouble()));
            foreach (var j in seen)
            {
                var answer = random.NextDouble() < 0.15 ? Answer.Pass : random.NextDouble() < rates[i % 3][j] ? Answer.Agree : Answer.Disagree;
                builder.Add(i.ToString(CultureInfo.InvariantCulture), j.ToString(CultureInfo.InvariantCulture), answer, i);
            }
        }

        return builder.Build();
    }
}
