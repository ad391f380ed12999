using Folkmoot.Platform;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Lists;
using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals;

/// <summary>What an organiser says of a proposal.</summary>
/// <param name="Title">What residents read first.</param>
/// <param name="Words">What would be done, in plain words.</param>
/// <param name="Cost">Its cost in minor units, at least 1.</param>
/// <param name="Picture">The motif of its picture; null to choose one by the words.</param>
/// <param name="Area">The part of the place it is for; empty for all of it.</param>
/// <param name="Category">Its categories, separated by commas.</param>
/// <param name="Latitude">Where it is, with <paramref name="Longitude"/>; both or neither.</param>
/// <param name="Longitude">Where it is, with <paramref name="Latitude"/>; both or neither.</param>
public sealed record ProposalDetails(string Title, string Words, long Cost, string? Picture, string Area, string Category, double? Latitude, double? Longitude)
{
    public const int MaxTitle = 1000;
    public const int MaxWords = 10_000;
    public const int MaxArea = 200;
    public const int MaxCategory = 400;
    public const long MaxCost = 1_000_000_000_000_000;

    /// <summary>What to do with its picture; null for nothing. Without one it shows the motif.</summary>
    public PhotoChange? Photo { get; init; }

    internal string Search => SearchText.Of(Title, Words, Area, Category);

    /// <summary>The details with blanks at the ends removed and a picture chosen.</summary>
    /// <exception cref="RefusedException">Something is missing or out of range.</exception>
    public ProposalDetails Checked()
    {
        var title = Title.Trim();
        if (title.Length is 0 or > MaxTitle)
            throw new RefusedException($"Give the proposal a title of 1 to {MaxTitle} characters.", nameof(Title));
        if (Words.Length > MaxWords)
            throw new RefusedException($"The description is {Words.Length} characters long; shorten it to {MaxWords}.", nameof(Words));
        if (Cost is < 1 or > MaxCost)
            throw new RefusedException($"\"{title}\" needs a cost above zero and below ten million million.", nameof(Cost));
        if (Area.Trim().Length > MaxArea)
            throw new RefusedException($"The area is longer than {MaxArea} characters; shorten it.", nameof(Area));
        if (Category.Trim().Length > MaxCategory)
            throw new RefusedException($"The categories are longer than {MaxCategory} characters together; shorten them.", nameof(Category));
        if (Latitude is null != Longitude is null || Latitude is < -90 or > 90 || Longitude is < -180 or > 180)
            throw new RefusedException($"\"{title}\" needs both latitude (−90 to 90) and longitude (−180 to 180), or neither.", nameof(Latitude));
        return this with
        {
            Title = title,
            Words = Words.Trim().ReplaceLineEndings("\n"),
            Area = Area.Trim(),
            Category = Category.Trim(),
            Picture = Motifs.Known(Picture) ? Picture : Motifs.For(title, Category),
        };
    }
}
