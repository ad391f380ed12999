using Folkmoot.Platform.Database;

namespace Folkmoot.Funds.Partners;

/// <summary>The invitation to put money into a pool, in the office's words.</summary>
public sealed class Invitation : IVersioned
{
    public const int MaxWords = 2000;

    public required Guid JournalId { get; init; }

    /// <summary>What the pool does.</summary>
    public required string Does { get; set; }

    /// <summary>For whom.</summary>
    public required string ForWhom { get; set; }

    /// <summary>On which terms money is taken.</summary>
    public required string Terms { get; set; }

    /// <summary>What a partner gets.</summary>
    public required string Gets { get; set; }

    /// <summary>Whether offers are taken.</summary>
    public required bool IsOpen { get; set; }

    public Guid Version { get; set; }
}
