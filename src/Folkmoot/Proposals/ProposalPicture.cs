using Folkmoot.Platform.Pictures;

namespace Folkmoot.Proposals;

/// <summary>The picture of a proposal. One that came from an idea has a copy: what stands on the ballot stays as it is.</summary>
public sealed class ProposalPicture : PictureFile
{
    /// <summary>The part of its address after <see cref="PictureAddress.Root"/>.</summary>
    public const string AddressKind = "proposals";

    public required Guid ProposalId { get; init; }
}
