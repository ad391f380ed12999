namespace Folkmoot.Calls;

/// <summary>Somebody who writes a bid. A link in a letter is all that is needed to come back.</summary>
public sealed class BidAuthor
{
    public const int MaxName = 80;
    public const int MaxEmail = 254;

    public required Guid Id { get; init; }

    public required Guid BidId { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>The address in the one spelling under which it is found.</summary>
    public required string EmailKey { get; set; }

    public required DateTimeOffset At { get; init; }
}
