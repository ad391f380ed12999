namespace Folkmoot.Assemblies.Recommend;

/// <summary>How one member stands to one draft, under a key that only this installation can make from the member, so that the table names nobody.</summary>
public sealed class SupportSign
{
    public required Guid RecommendationId { get; init; }

    public required byte[] Key { get; init; }

    public required SupportLevel Level { get; set; }
}
