namespace Folkmoot.Assurance;

/// <summary>The salt under which the digest of a story was made for a report, as long as the story stands.</summary>
public sealed class KeptSalt
{
    public const int Length = 16;

    public required Guid ReportId { get; init; }

    /// <summary>The grant's report that has the story.</summary>
    public required Guid StoryId { get; init; }

    public required byte[] Salt { get; init; }
}
