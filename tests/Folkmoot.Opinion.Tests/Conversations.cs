using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Folkmoot.Opinion.Tests;

/// <summary>Drawn conversations of known shape, and what is needed to compare maps.</summary>
internal static class Conversations
{
    private static readonly JsonSerializerOptions Whole = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IncludeFields = true };

    /// <summary>Camps that answer each statement by rates of their own; everybody sees part of the statements.</summary>
    public static List<Vote> Camps(int seed, int statements, double seen, params int[] sizes)
    {
        var random = new Random(seed);
        var votes = new List<Vote>();
        var rates = sizes.Select(_ => Enumerable.Range(0, statements).Select(_ => random.NextDouble() < 0.5 ? 0.1 : 0.85).ToArray()).ToArray();
        var person = 0;
        for (var camp = 0; camp < sizes.Length; camp++)
        {
            for (var i = 0; i < sizes[camp]; i++, person++)
            {
                for (var j = 0; j < statements; j++)
                {
                    if (random.NextDouble() < seen)
                        votes.Add(new Vote(Id(person), Id(j), random.NextDouble() < 0.1 ? Answer.Pass : random.NextDouble() < rates[camp][j] ? Answer.Agree : Answer.Disagree, votes.Count));
                }
            }
        }

        return votes;
    }

    /// <summary>Everybody answers each statement by the same rates, whatever else they answer.</summary>
    public static List<Vote> Noise(int seed, int people, int statements, double seen)
    {
        var random = new Random(seed);
        var rates = Enumerable.Range(0, statements).Select(_ => random.NextDouble()).ToArray();
        var votes = new List<Vote>();
        for (var i = 0; i < people; i++)
        {
            for (var j = 0; j < statements; j++)
            {
                if (random.NextDouble() < seen)
                    votes.Add(new Vote(Id(i), Id(j), random.NextDouble() < 0.15 ? Answer.Pass : random.NextDouble() < rates[j] ? Answer.Agree : Answer.Disagree, votes.Count));
            }
        }

        return votes;
    }

    public static VoteTable Table(IEnumerable<Vote> votes)
    {
        var builder = new VoteTableBuilder();
        foreach (var vote in votes)
            builder.Add(vote.Person, vote.Statement, vote.Answer, vote.Time);
        return builder.Build();
    }

    /// <summary>Votes written as <c>ann: a+ b- c0</c>.</summary>
    public static VoteTable Table(params string[] people)
    {
        var builder = new VoteTableBuilder();
        foreach (var line in people)
        {
            var (name, answers) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var answer in answers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                builder.Add(name, answer[..^1], answer[^1] switch { '+' => Answer.Agree, '-' => Answer.Disagree, _ => Answer.Pass });
        }

        return builder.Build();
    }

    public static List<Vote> Shuffled(this IEnumerable<Vote> votes, int seed)
    {
        var shuffled = votes.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>Everything a map says, to the last bit.</summary>
    public static string Fingerprint(this OpinionMap map) =>
        JsonSerializer.Serialize(map, Whole) + string.Join('|', map.Votes.People) + string.Join('|', map.Votes.Statements) + string.Join('|', Enumerable.Range(0, map.Votes.Statements.Count).Select(map.Votes.TallyOf));

    public static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal sealed record Vote(string Person, string Statement, Answer Answer, long Time);
}
