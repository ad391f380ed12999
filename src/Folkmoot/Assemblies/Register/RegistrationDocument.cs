namespace Folkmoot.Assemblies.Register;

/// <summary>A PDF document that registration pages of an assembly offer to read.</summary>
public sealed class RegistrationDocument
{
    public const int MaxTitle = 120;
    public const int MaxBytes = 10 * 1024 * 1024;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>What it is, as the link to it says.</summary>
    public required string Title { get; set; }

    /// <summary>The name under which browsers save it.</summary>
    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>The beginning of its SHA-256 hash.</summary>
    public required string Mark { get; init; }

    /// <summary>The pages it stands on; see <see cref="PageSet"/>.</summary>
    public string Pages { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }
}
