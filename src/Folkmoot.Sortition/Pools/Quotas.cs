namespace Folkmoot.Sortition;

/// <summary>The features that a panel must reflect, and how far. Names are compared without regard to case.</summary>
public sealed class Quotas
{
    private readonly Dictionary<string, int>[] _rowOf;

    /// <summary>Takes the features in their order.</summary>
    /// <param name="features">The features; at least one, each with at least one value.</param>
    /// <exception cref="SortitionException">There is no feature, a feature or value is named twice, or a minimum is above its maximum.</exception>
    public Quotas(IReadOnlyList<FeatureQuotas> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (features.Count == 0)
            throw new SortitionException("The quotas name no feature; give at least one feature with a minimum and a maximum for each of its values.");
        if (features.GroupBy(feature => feature.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SortitionException($"The quotas name the feature \"{twice.Key}\" twice; name each feature once.");
        Features = features;
        _rowOf = new Dictionary<string, int>[features.Count];
        var rows = new List<(int Feature, ValueQuota Quota)>();
        for (var feature = 0; feature < features.Count; feature++)
        {
            _rowOf[feature] = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var quota in features[feature].Values)
            {
                if (!_rowOf[feature].TryAdd(quota.Value, rows.Count))
                    throw new SortitionException($"The quotas name {features[feature].Name} \"{quota.Value}\" twice; name each value once.");
                if (quota.Minimum < 0 || quota.Minimum > quota.Maximum)
                    throw new SortitionException($"For {features[feature].Name} \"{quota.Value}\" the minimum is {quota.Minimum} and the maximum {quota.Maximum}; the minimum must be 0 or more and not above the maximum.");
                rows.Add((feature, quota));
            }
        }

        Rows = rows;
    }

    /// <summary>The features in their order.</summary>
    public IReadOnlyList<FeatureQuotas> Features { get; }

    /// <summary>Every value of every feature, one after another, with the index of its feature.</summary>
    internal IReadOnlyList<(int Feature, ValueQuota Quota)> Rows { get; }

    /// <summary>What a row is called in sentences: "age 16-24".</summary>
    internal string NameOf(int row) => $"{Features[Rows[row].Feature].Name} {Rows[row].Quota.Value}";

    internal bool TryRow(int feature, string value, out int row) => _rowOf[feature].TryGetValue(value, out row);

    /// <summary>The quotas of so many panels together.</summary>
    internal Quotas Times(int panels) => With((_, quota) => quota with
    {
        Minimum = panels * quota.Minimum,
        Maximum = panels * quota.Maximum,
        LowestMinimum = panels * quota.LowestMinimum,
        HighestMaximum = quota.HighestMaximum is { } highest ? panels * highest : null,
    });

    /// <summary>The same with other bounds, row by row.</summary>
    internal Quotas With(Func<int, ValueQuota, ValueQuota> change)
    {
        var row = 0;
        return new Quotas([.. Features.Select(feature => feature with { Values = [.. feature.Values.Select(quota => change(row++, quota))] })]);
    }
}
