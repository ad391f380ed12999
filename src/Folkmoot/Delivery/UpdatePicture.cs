using Folkmoot.Platform.Pictures;

namespace Folkmoot.Delivery;

/// <summary>The picture that came with news of a project.</summary>
public sealed class UpdatePicture : PictureFile
{
    /// <summary>The part of its address after <see cref="PictureAddress.Root"/>.</summary>
    public const string AddressKind = "news";

    public required Guid UpdateId { get; init; }
}
