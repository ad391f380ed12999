namespace Folkmoot.Platform.Pictures;

/// <summary>What somebody wants done with a thing's picture.</summary>
/// <param name="Picture">The new picture; null to keep the old one.</param>
/// <param name="Alt">What the picture shows; empty when it goes.</param>
/// <param name="IsRemoval">Whether the picture goes.</param>
public sealed record PhotoChange(CleanPicture? Picture, string Alt, bool IsRemoval)
{
    public const int MinAlt = 3;
    public const int MaxAlt = 200;
}
