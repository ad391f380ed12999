namespace Folkmoot.Listening.HandOn;

/// <summary>Something that was found and went on: a statement or a theme that became something else.</summary>
public sealed class HandedOn
{
    public const int MaxTitle = 200;
    public const int MaxUrl = 400;
    public const int MinWhy = 10;
    public const int MaxWhy = 500;

    public required Guid Id { get; init; }

    /// <summary>The process in which it was found.</summary>
    public required Guid ProcessId { get; init; }

    /// <summary>"statement" or "theme".</summary>
    public required string FromKind { get; init; }

    public required Guid FromId { get; init; }

    /// <summary>What it says.</summary>
    public required string FromTitle { get; init; }

    public required HandedAs As { get; init; }

    public required string ToKind { get; init; }

    public required Guid ToId { get; init; }

    public required string ToTitle { get; init; }

    /// <summary>The page of what it became, from the root of the site.</summary>
    public required string ToUrl { get; init; }

    /// <summary>The public reason.</summary>
    public required string Why { get; init; }

    public required DateTimeOffset At { get; init; }
}
