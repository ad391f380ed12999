using System.Globalization;
using Xunit;

namespace Folkmoot.Counting.Tests;

/// <summary>Small elections written as text: projects as <c>a=60 b=40</c>, ballots as <c>a b</c>, <c>3*a b</c> (weight) or <c>a:2 b:1</c> (values).</summary>
internal static class Elections
{
    public static Election Approval(long budget, string projects, params string[] ballots) => Of(BallotKind.Approval, budget, projects, ballots);

    public static Election Of(BallotKind kind, long budget, string projects, params string[] ballots) => Of(new ElectionBuilder(kind, budget), projects, ballots);

    public static Election Of(ElectionBuilder builder, string projects, params string[] ballots)
    {
        foreach (var project in projects.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, cost) = Split(project, '=');
            builder.AddProject(id, cost);
        }

        foreach (var ballot in ballots)
        {
            Add(builder, ballot);
        }

        return builder.Build();
    }

    public static int Add(ElectionBuilder builder, string ballot)
    {
        var star = ballot.IndexOf('*', StringComparison.Ordinal);
        var weight = star < 0 ? 1 : long.Parse(ballot.AsSpan(0, star), CultureInfo.InvariantCulture);
        var named = ballot[(star + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(choice => Split(choice, ':')).ToList();
        var choices = named.Select(n => builder.TryIndexOf(n.Id, out var index) ? index : -1).ToArray();
        return builder.AddBallot(choices, ballot.Contains(':', StringComparison.Ordinal) ? [.. named.Select(n => n.Number)] : [], weight);
    }

    public static IReadOnlyList<string> Count(this Election election, CountRule rule) => Result(election, rule).WinnerIds;

    public static CountResult Result(this Election election, CountRule rule, IProgress<CountProgress>? progress = null) =>
        Counter.Count(election, rule, progress, TestContext.Current.CancellationToken);

    private static (string Id, long Number) Split(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, 1) : (text[..at], long.Parse(text.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }
}
