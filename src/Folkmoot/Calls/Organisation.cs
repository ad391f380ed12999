using Folkmoot.Platform.Database;

namespace Folkmoot.Calls;

/// <summary>A group, a registered body or a person that asks a pool for money. What it is, is asked once.</summary>
public sealed class Organisation : IVersioned
{
    public const int MaxName = 200;
    public const int MaxNumber = 60;

    public required Guid Id { get; init; }

    /// <summary>The pool's journal.</summary>
    public required Guid JournalId { get; init; }

    public required string Name { get; set; }

    public required RecipientKind Kind { get; set; }

    /// <summary>The number with the prefix of its register, such as GB-CHC-1234567; null for none.</summary>
    public string? Number { get; set; }

    /// <summary>The body that holds the account of a group without one; null for none.</summary>
    public string? HostName { get; set; }

    public string? HostNumber { get; set; }

    /// <summary>Its code in the journal, once it was given money.</summary>
    public string? Party { get; set; }

    /// <summary>Whether the office has said that those of the same name or number are other bodies.</summary>
    public bool IsDistinct { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public Guid Version { get; set; }
}
