using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals.Ideas;

/// <summary>The picture that an idea's authors gave it.</summary>
public sealed class IdeaPicture : PictureFile
{
    /// <summary>The part of its address after <see cref="PictureAddress.Root"/>.</summary>
    public const string AddressKind = "ideas";

    public required Guid IdeaId { get; init; }
}
