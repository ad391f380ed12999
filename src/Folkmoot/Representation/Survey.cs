using Folkmoot.Platform.Database;

namespace Folkmoot.Representation;

/// <summary>Whether a process asks people about themselves, and the table that was published last.</summary>
public sealed class Survey : IVersioned
{
    public required Guid ProcessId { get; init; }

    /// <summary>Whether people are asked.</summary>
    public required bool IsAsked { get; set; }

    /// <summary>The day (UTC) of the published table; null before the first.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The published table as JSON: only figures that may be shown. Empty before the first.</summary>
    public string Table { get; set; } = "";

    public Guid Version { get; set; }
}
