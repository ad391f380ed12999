using Folkmoot.Platform.Database;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Delivery;

/// <summary>A chosen proposal on its way to being done: somebody owns it, it has money and days, and everybody sees how it goes.</summary>
public sealed class Project : IVersioned
{
    public const int MaxOwner = 120;
    public const int MaxWords = 5000;
    public const int MinWords = 10;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required Guid ProposalId { get; init; }

    /// <summary>The proposal's number.</summary>
    public required int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>The address of its picture, or the motif that stands for one; see <see cref="PictureAddress"/>.</summary>
    public required string Picture { get; init; }

    /// <summary>What its picture shows; empty for a motif.</summary>
    public string PictureAlt { get; init; } = "";

    public required string Area { get; init; }

    /// <summary>The office or body that carries it out; empty until one is named.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Where the owner is reminded of questions; never shown.</summary>
    public string? OwnerEmail { get; set; }

    /// <summary>The money that the result gives it, in minor units.</summary>
    public required long Budget { get; init; }

    /// <summary>What has been spent so far, in minor units; in the end, what it cost.</summary>
    public long Spent { get; set; }

    public ProjectState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>By when an owner and a first milestone must be named.</summary>
    public required DateTimeOffset PlanDueAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What was delivered, or why it was stopped; empty while it goes on.</summary>
    public string Outcome { get; set; } = "";

    public Guid Version { get; set; }

    public bool IsOver => State is ProjectState.Delivered or ProjectState.Stopped;
}
