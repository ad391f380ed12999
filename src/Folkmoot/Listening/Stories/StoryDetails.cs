using Folkmoot.Platform;

namespace Folkmoot.Listening.Stories;

/// <summary>What a story says.</summary>
public sealed record StoryDetails(string? Title, string? Words, string? Teller, string? Area, string? Media)
{
    /// <summary>The details cleaned of what cannot be seen.</summary>
    /// <exception cref="RefusedException">Something is missing or out of range.</exception>
    public StoryDetails Checked()
    {
        var clean = new StoryDetails(CleanText.Line(Title), CleanText.Lines(Words), CleanText.Line(Teller), CleanText.Line(Area), CleanText.Line(Media));
        if (clean.Title!.Length is < Story.MinTitle or > Story.MaxTitle)
            throw new RefusedException($"Give the story a title of {Story.MinTitle} to {Story.MaxTitle} characters.", nameof(Title));
        if (clean.Words!.Length is < Story.MinWords or > Story.MaxWords)
            throw new RefusedException($"Tell the story in {Story.MinWords} to {Story.MaxWords} characters.", nameof(Words));
        if (clean.Teller!.Length > Story.MaxTeller)
            throw new RefusedException($"The name to show has up to {Story.MaxTeller} characters.", nameof(Teller));
        if (clean.Area!.Length > 80)
            throw new RefusedException("The area has up to 80 characters.", nameof(Area));
        return clean.Media!.Length == 0 || (clean.Media.Length <= Story.MaxMedia && Uri.TryCreate(clean.Media, UriKind.Absolute, out var address) && address.Scheme == "https")
            ? clean
            : throw new RefusedException($"Give the address of the recording with https:// in front, in up to {Story.MaxMedia} characters.", nameof(Media));
    }
}
