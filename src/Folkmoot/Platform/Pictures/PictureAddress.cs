using Folkmoot.Platform.Components;

namespace Folkmoot.Platform.Pictures;

/// <summary>
/// Where pictures are served. What a thing shows is one text: the address of a picture that somebody gave, or else one of the <see cref="Motifs"/>.
/// </summary>
public static class PictureAddress
{
    public const int MaxLength = 120;

    /// <summary>Where everything under it is a picture that somebody gave.</summary>
    public const string Root = "/pictures/";

    public static string Of(string kind, Guid id, PictureFile picture) => $"{Root}{kind}/{id}/{picture.Mark}";

    /// <summary>Whether a text is the address of a picture and not a motif.</summary>
    public static bool Is(string? picture) => picture?.StartsWith(Root, StringComparison.Ordinal) == true;
}
