using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Partners;

/// <summary>A body offers money to a pool. Nobody but the office sees it, and whose address it is goes when it is answered.</summary>
public sealed class Offer : IVersioned
{
    public const int MaxName = 200;
    public const int MaxWishes = 1000;
    public const int MaxAnswer = 1000;

    public required Guid Id { get; init; }

    public required Guid JournalId { get; init; }

    public required string Body { get; init; }

    /// <summary>Who speaks for it; empty when it was answered.</summary>
    public required string Contact { get; set; }

    public required string Email { get; set; }

    public required string EmailKey { get; set; }

    /// <summary>In minor units.</summary>
    public required long Pence { get; init; }

    public required string Wishes { get; init; }

    public required DateTimeOffset At { get; init; }

    public OfferState State { get; set; }

    public required string Answer { get; set; }

    /// <summary>The contribution it became; null for none.</summary>
    public string? Lot { get; set; }

    public Guid Version { get; set; }
}
