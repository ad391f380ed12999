namespace Folkmoot.Sortition.Tests.Reference;

/// <summary>Small pools drawn from a seed, with quotas around a panel that exists, tight or loose, or with none that exists.</summary>
internal static class SmallPool
{
    public static (Pool Pool, int Seats) Draw(int seed)
    {
        var random = new Random(seed);
        var (people, seats, features) = (random.Next(4, 9), random.Next(1, 4), random.Next(1, 4));
        var sizes = Enumerable.Range(0, features).Select(_ => random.Next(2, 4)).ToArray();
        var values = Enumerable.Range(0, people).Select(_ => sizes.Select(size => random.Next(size)).ToArray()).ToArray();
        var witness = Enumerable.Range(0, people).OrderBy(_ => random.Next()).Take(seats).ToArray();
        var (slack, wild) = (random.Next(3), random.Next(8) == 0);
        var quotas = new Quotas([.. sizes.Select((size, feature) => new FeatureQuotas($"f{feature}", [.. Enumerable.Range(0, size).Select(value =>
        {
            var count = wild ? random.Next(seats + 1) : witness.Count(person => values[person][feature] == value);
            return new ValueQuota($"v{value}", Math.Max(0, count - random.Next(slack + 1)), Math.Min(seats, count + random.Next(slack + 1)));
        })]))]);
        var first = sizes.Select((_, feature) => sizes.Take(feature).Sum()).ToArray();
        var households = random.Next(2) == 0;
        return (new Pool(quotas, [.. values.Select((own, person) => new Person($"p{person}", [.. own.Select((value, feature) => first[feature] + value)], households ? $"h{random.Next(people)}" : null))]), seats);
    }
}
