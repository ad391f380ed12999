using System.Security.Cryptography;

namespace Folkmoot.Platform.Pictures;

/// <summary>A picture that somebody gave. Each room keeps its own in a table of its own, so that a picture goes when the thing goes that it shows.</summary>
public abstract class PictureFile
{
    public const int MaxMark = 16;

    public PictureKind Kind { get; set; }

    public byte[] Content { get; set; } = [];

    /// <summary>The beginning of its SHA-256 hash: another picture has another address, so browsers may keep this one.</summary>
    public string Mark { get; set; } = "";

    public void Hold(CleanPicture picture) => (Kind, Content, Mark) = (picture.Kind, picture.Bytes, Convert.ToHexStringLower(SHA256.HashData(picture.Bytes))[..MaxMark]);

    /// <summary>The picture as something else can hold it.</summary>
    public CleanPicture Copy() => new(Kind, Content);
}
