using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>
/// Somebody who answered the invitation and is willing to be drawn. What the quotas need is kept apart from what reaches the person; the
/// latter is erased some weeks after the assembly is over, and at once for whoever asks.
/// </summary>
public sealed class Registration : IVersioned
{
    public const int MaxName = 120;
    public const int MaxPhone = 40;
    public const int MaxContact = 300;
    public const int MaxNeeds = 1000;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly; the person's id in the record of the draw that only organisers hold.</summary>
    public required int Number { get; init; }

    /// <summary>The invited address; null in an open call.</summary>
    public Guid? AddressId { get; init; }

    /// <summary>The registration page through which they came; null where it was the page that every assembly has, as it is without any change, or no page at all.</summary>
    public Guid? PageId { get; init; }

    /// <summary>What people of one home share, so that one of them at most is drawn; null where nothing is known.</summary>
    public string? Household { get; set; }

    /// <summary>The value of each feature, as JSON.</summary>
    public required string Values { get; set; }

    public required string Name { get; set; }

    public string? Email { get; set; }

    /// <summary>The address in the one spelling by which it is found.</summary>
    public string? EmailKey { get; set; }

    public string Phone { get; set; } = "";

    /// <summary>Where letters go when there is no e-mail.</summary>
    public string Contact { get; set; } = "";

    /// <summary>What the person needs to come; see <see cref="Recruit.Support"/>.</summary>
    public string Support { get; set; } = "";

    /// <summary>What else should be known about access, in the person's own words.</summary>
    public string Needs { get; set; } = "";

    public required Channel Channel { get; init; }

    /// <summary>The office that wrote it down for the person; empty when they did it themselves.</summary>
    public string HelpedBy { get; init; } = "";

    public required RegistrationState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When name, contact and needs were erased; null while they are kept.</summary>
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>The hash of the person's own code.</summary>
    public required byte[] CodeHash { get; init; }

    public Guid Version { get; set; }
}
