using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Confirmations;

/// <summary>
/// Something that takes two people: one asked for it and said why, another confirms it, and only then it happens. Who asked and who
/// confirmed stays on record.
/// </summary>
public sealed class Confirmation : IVersioned
{
    public const int MinReason = 10;
    public const int MaxReason = 1000;

    public required Guid Id { get; init; }

    /// <summary>What will be done, by the name of its <see cref="IConfirmedAct"/>.</summary>
    public required string Act { get; init; }

    /// <summary>The kind of thing it is done to, such as "phase".</summary>
    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The place whose people decide.</summary>
    public required Guid PlaceId { get; init; }

    /// <summary>The process whose people decide as well; null when it is the whole place's affair.</summary>
    public Guid? ProcessId { get; init; }

    /// <summary>The door through which both people must get.</summary>
    public required Access Door { get; init; }

    /// <summary>What will happen, in one sentence.</summary>
    public required string Words { get; init; }

    /// <summary>Why, in the words of whoever asked; public once it is done.</summary>
    public required string Reason { get; init; }

    /// <summary>The page to go back to, from the root of the site.</summary>
    public required string ReturnTo { get; init; }

    /// <summary>Who asked; null once that person's data was erased.</summary>
    public Guid? AskedById { get; set; }

    public required string AskedOffice { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>After this moment nobody can confirm it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required ConfirmationState State { get; set; }

    /// <summary>Who confirmed or turned it down; null while nobody did and once that person's data was erased.</summary>
    public Guid? SettledById { get; set; }

    public string? SettledOffice { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Whether one person decided, because there was no second one. That is said in public.</summary>
    public bool IsAlone { get; set; }

    public Guid Version { get; set; }
}
