namespace Folkmoot.Proposals.Ideas;

/// <summary>Somebody who writes an idea, or asked to.</summary>
public sealed class IdeaPerson
{
    public required Guid Id { get; init; }

    public required Guid IdeaId { get; init; }

    /// <summary>The account; null for somebody whose idea was taken down by a helper, and after an account was erased.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The name the person chose to show; empty for none. Nothing else about the person is ever public.</summary>
    public required string ShownAs { get; set; }

    public required IdeaPart Part { get; set; }

    public required DateTimeOffset Since { get; init; }
}
