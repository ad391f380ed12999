using Folkmoot.Platform;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What somebody says of their idea.</summary>
/// <param name="Title">What others read first.</param>
/// <param name="Words">What would be done, in the author's words.</param>
/// <param name="Helps">Who it would help; may be empty.</param>
/// <param name="RoughCost">What it may cost, in minor units; null when the author does not know.</param>
/// <param name="Area">The part of the place it is for; empty for all of it.</param>
/// <param name="Category">Its categories, separated by commas.</param>
/// <param name="Latitude">Where it is, with <paramref name="Longitude"/>; both or neither.</param>
/// <param name="Longitude">Where it is, with <paramref name="Latitude"/>; both or neither.</param>
public sealed record IdeaDetails(string Title, string Words, string Helps, long? RoughCost, string Area, string Category, double? Latitude, double? Longitude)
{
    public const int MinTitle = 5;
    public const int MaxTitle = 120;
    public const int MinWords = 20;
    public const int MaxWords = 4000;
    public const int MaxHelps = 300;
    public const int MaxCategory = 200;

    /// <summary>What to do with its picture; null for nothing.</summary>
    public PhotoChange? Photo { get; init; }

    internal string Search => SearchText.Of(Title, Words, Helps, Area, Category);

    /// <summary>The motif that stands for the idea where it has no picture.</summary>
    internal string Motif => Motifs.For($"{Title} {Category}");

    /// <summary>The details cleaned of what cannot be seen.</summary>
    /// <exception cref="RefusedException">Something is missing or out of range.</exception>
    public IdeaDetails Checked()
    {
        var clean = this with
        {
            Title = CleanText.Line(Title),
            Words = CleanText.Lines(Words),
            Helps = CleanText.Line(Helps),
            Area = CleanText.Line(Area),
            Category = string.Join(", ", CleanText.Line(Category).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        };
        if (clean.Title.Length is < MinTitle or > MaxTitle)
            throw new RefusedException($"Give your idea a title of {MinTitle} to {MaxTitle} characters.", nameof(Title));
        if (clean.Words.Length < MinWords)
            throw new RefusedException($"Say in {MinWords} characters or more what would be done.", nameof(Words));
        if (clean.Words.Length > MaxWords)
            throw new RefusedException($"Your text is {clean.Words.Length} characters long; shorten it to {MaxWords}.", nameof(Words));
        if (clean.Helps.Length > MaxHelps)
            throw new RefusedException($"Say in {MaxHelps} characters or fewer who it would help.", nameof(Helps));
        if (clean.RoughCost is < 1 or > ProposalDetails.MaxCost)
            throw new RefusedException("A rough cost is above zero and below ten million million; leave it empty if you do not know.", "Cost");
        if (clean.Area.Length > ProposalDetails.MaxArea)
            throw new RefusedException($"The area is longer than {ProposalDetails.MaxArea} characters; shorten it.", nameof(Area));
        if (clean.Category.Length > MaxCategory)
            throw new RefusedException($"The topics are longer than {MaxCategory} characters together; shorten them.", nameof(Category));
        if (clean.Latitude is null != clean.Longitude is null || clean.Latitude is < -90 or > 90 or double.NaN || clean.Longitude is < -180 or > 180 or double.NaN)
            throw new RefusedException("A spot on the map needs a latitude of −90 to 90 and a longitude of −180 to 180.", "Spot");
        return clean;
    }
}
