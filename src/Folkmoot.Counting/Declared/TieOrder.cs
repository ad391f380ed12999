namespace Folkmoot.Counting;

/// <summary>
/// The declared order among equals: criteria applied one after the other, the last of which leaves no ties
/// (<see cref="TieKey.Id"/>, <see cref="TieKey.NumericId"/>, <see cref="TieKey.ProjectOrder"/> or <see cref="TieKey.Drawn"/>).
/// </summary>
public sealed record TieOrder
{
    private static readonly (string Name, TieKey Key)[] Names =
    [
        ("cost", TieKey.LowestCost), ("-cost", TieKey.HighestCost), ("votes", TieKey.MostVotes), ("-votes", TieKey.FewestVotes),
        ("id", TieKey.Id), ("numeric-id", TieKey.NumericId), ("order", TieKey.ProjectOrder), ("drawn", TieKey.Drawn),
    ];

    /// <param name="keys">The criteria; <see cref="TieKey.Id"/> is added when the last leaves ties.</param>
    public TieOrder(params IReadOnlyList<TieKey> keys)
    {
        Keys = keys.Any(IsTotal) ? [.. keys] : [.. keys, TieKey.Id];
    }

    /// <summary>The cheaper, then the one with more votes, then the smaller id.</summary>
    public static TieOrder Default { get; } = new(TieKey.LowestCost, TieKey.MostVotes, TieKey.Id);

    /// <summary>The smaller id.</summary>
    public static TieOrder ById { get; } = new(TieKey.Id);

    /// <summary>The criteria in order.</summary>
    public IReadOnlyList<TieKey> Keys { get; }

    /// <summary>Ids of all projects in the order drawn, when <see cref="TieKey.Drawn"/> is among the criteria.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    /// <summary>Reads a list such as <c>cost,votes,id</c>. Words: cost (lowest first), -cost, votes (most first), -votes, id, numeric-id, order, drawn.</summary>
    /// <exception cref="FormatException">A word is none of these.</exception>
    public static TieOrder Parse(string text) => new([.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(KeyOf)]);

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Join(',', Keys.Select(key => Array.Find(Names, name => name.Key == key).Name));

    /// <inheritdoc/>
    public bool Equals(TieOrder? other) => other is not null && Keys.SequenceEqual(other.Keys) && Drawn.SequenceEqual(other.Drawn, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate(Drawn.Count, HashCode.Combine);

    internal static bool IsTotal(TieKey key) => key is TieKey.Id or TieKey.NumericId or TieKey.ProjectOrder or TieKey.Drawn;

    private static TieKey KeyOf(string word)
    {
        foreach (var (name, key) in Names)
        {
            if (string.Equals(name, word, StringComparison.Ordinal))
            {
                return key;
            }
        }

        throw new FormatException($"\"{word}\" does not order ties; use {string.Join(", ", Names.Select(n => n.Name))}.");
    }
}
