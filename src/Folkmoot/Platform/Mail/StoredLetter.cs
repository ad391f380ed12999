namespace Folkmoot.Platform.Mail;

/// <summary>A letter on its way, or delivered a short while ago.</summary>
internal sealed class StoredLetter
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    /// <summary>Where letters of this sort can be stopped; null for one that comes once.</summary>
    public string? Unsubscribe { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; set; }
}
