namespace Folkmoot.Assemblies.Recruit;

/// <summary>An address of the area. When the lottery draws it, its letter brings a code with which the people there can register.</summary>
public sealed class InvitedAddress
{
    public const int MaxWords = 300;
    public const int MaxPostcode = 16;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>The line of the organiser's table, from 1.</summary>
    public required int Number { get; init; }

    public required string Words { get; init; }

    public required string Postcode { get; init; }

    /// <summary>Whether it lies in one of the more deprived areas, where fewer people answer and more letters go.</summary>
    public required bool IsDeprived { get; init; }

    /// <summary>The sending by which it was invited; null while it was not.</summary>
    public int? Mailing { get; set; }

    /// <summary>The hash of its code, from when it was drawn.</summary>
    public byte[]? CodeHash { get; set; }
}
