namespace Folkmoot.Assemblies.Lottery;

/// <summary>The records of a draw. They are large, and pages do without them.</summary>
public sealed class DrawPapers
{
    public required Guid DrawId { get; init; }

    /// <summary>The record with ids and salts, for organisers.</summary>
    public required string Whole { get; set; }

    /// <summary>The record for everybody.</summary>
    public required string Public { get; set; }
}
