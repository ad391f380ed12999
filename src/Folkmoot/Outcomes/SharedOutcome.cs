namespace Folkmoot.Outcomes;

/// <summary>Something that should become better. Money names it by its code.</summary>
public sealed class SharedOutcome
{
    public const int MaxTitle = 200;
    public const int MaxCode = 60;

    public required Guid Id { get; init; }

    public required Guid FrameworkId { get; init; }

    /// <summary>The code that contributions and grants use, such as "best-start-in-life"; the same in every version.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Codes are for programs; the priority is what bodies call the group it belongs to. Empty for none.</summary>
    public required string Priority { get; init; }
}
