namespace Folkmoot.Funds.Partners;

/// <summary>A power that a place has added to those that ship, or one that ships and ends here on a day. Its name never changes, so that contributions keep what they were given under.</summary>
public sealed class PlaceBasis
{
    public required Guid PlaceId { get; init; }

    public required string Code { get; init; }

    /// <summary>Empty for one that ships.</summary>
    public required string Title { get; init; }

    public required string Source { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day on which it counts here.</summary>
    public DateOnly? Until { get; set; }
}
