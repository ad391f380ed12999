using Folkmoot.Platform.Pictures;

namespace Folkmoot.Assemblies.Register;

/// <summary>A picture on registration pages of an assembly.</summary>
public sealed class RegistrationPicture : PictureFile
{
    /// <summary>The part of its address after <see cref="PictureAddress.Root"/>.</summary>
    public const string AddressKind = "assemblies";

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>What it shows, for people who cannot see it.</summary>
    public required string Alt { get; set; }

    /// <summary>The pages it stands on; see <see cref="PageSet"/>.</summary>
    public string Pages { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }
}
