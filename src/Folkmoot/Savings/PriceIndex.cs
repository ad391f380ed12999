namespace Folkmoot.Savings;

/// <summary>How high prices were in a year, in the place's own series. The series ships empty.</summary>
public sealed class PriceIndex
{
    public required Guid PlaceId { get; init; }

    public required int Year { get; init; }

    /// <summary>Above 0, with at most six decimals; only its ratio to that of another year means something.</summary>
    public required decimal Index { get; init; }

    public required string Source { get; init; }
}
