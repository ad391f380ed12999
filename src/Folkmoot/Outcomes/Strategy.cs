namespace Folkmoot.Outcomes;

/// <summary>A strategy of a body to which outcomes are linked, such as the health and wellbeing strategy.</summary>
public sealed class Strategy
{
    public const int MaxName = 200;

    public required Guid Id { get; init; }

    public required Guid FrameworkId { get; init; }

    /// <summary>The body that owns it.</summary>
    public required string Owner { get; init; }

    public required string Title { get; init; }
}
