namespace Folkmoot.Assemblies.Recruit;

/// <summary>What follows from a postcode, such as the ward and how deprived the area is.</summary>
public sealed class PostcodeArea
{
    public required Guid ProcessId { get; init; }

    /// <summary>In capitals, without blanks.</summary>
    public required string Postcode { get; init; }

    /// <summary>The value of each feature that follows from it, as JSON.</summary>
    public required string Values { get; init; }
}
