namespace Folkmoot.Counting;

/// <summary>
/// A limit on what the projects of one group may take together: money, number, or both. A project that would break it can no longer win, from the outset or
/// from the purchase after which it would; all others go on as the rule says. A project may stand under several caps.
/// </summary>
public sealed record ProjectCap
{
    /// <summary>What the projects under the cap have in common.</summary>
    public required CapGroup Group { get; init; }

    /// <summary>The category or district, letter by letter as the election has it; with <see cref="CapGroup.Listed"/> a name for the list. A category or district that no project has is an error.</summary>
    public required string Name { get; init; }

    /// <summary>The most that winners under the cap may cost together, in minor units; zero or more. Null: no limit on money.</summary>
    public long? Money { get; init; }

    /// <summary>The most winners under the cap; zero or more. Null: no limit on their number.</summary>
    public int? Projects { get; init; }

    /// <summary>Ids of the projects under the cap, with <see cref="CapGroup.Listed"/>. Unknown ids are an error.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(ProjectCap? other) => other is not null && Group == other.Group && Money == other.Money && Projects == other.Projects
        && string.Equals(Name, other.Name, StringComparison.Ordinal) && Ids.SequenceEqual(other.Ids, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Group, Name, Money, Projects, Ids.Count);
}

/// <summary>What projects under one cap have in common.</summary>
public enum CapGroup
{
    /// <summary>A category; a project with several categories stands under the caps of all of them.</summary>
    Category,

    /// <summary>A district.</summary>
    District,

    /// <summary>That they are listed.</summary>
    Listed,
}
