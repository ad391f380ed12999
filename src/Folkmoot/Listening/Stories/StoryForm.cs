namespace Folkmoot.Listening.Stories;

/// <summary>The fields of a story.</summary>
public sealed class StoryForm
{
    public string? Title { get; set; }

    public string? Words { get; set; }

    public string? Teller { get; set; }

    public string? Area { get; set; }

    public string? Media { get; set; }

    public StoryDetails Details => new(Title, Words, Teller, Area, Media);

    public static StoryForm Of(Story story) => new() { Title = story.Title, Words = story.Words, Teller = story.Teller, Area = story.Area, Media = story.Media };
}
