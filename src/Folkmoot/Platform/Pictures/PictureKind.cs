namespace Folkmoot.Platform.Pictures;

/// <summary>The formats in which pictures are taken and served. All browsers show them, and none of them can hold a program.</summary>
public enum PictureKind
{
    Jpeg,
    Png,
    WebP,
}
