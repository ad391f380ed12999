namespace Folkmoot.Assurance;

/// <summary>A story as a report shows it today.</summary>
/// <param name="Reference">What the report says of it.</param>
/// <param name="Words">The words; null where it was taken back.</param>
/// <param name="IsIntact">Whether the words are those that the board saw.</param>
public sealed record ShownStory(StoryReference Reference, string? Words, bool IsIntact);
