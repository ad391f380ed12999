using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>One lottery of an assembly, from its preparation to the panel.</summary>
public sealed class Draw : IVersioned
{
    public const int MaxBeacon = 200;
    public const int MaxMessage = 2000;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly; 0 for a trial.</summary>
    public required int Number { get; init; }

    public required DrawKind Kind { get; init; }

    public required DrawState State { get; set; }

    /// <summary>Seats that it draws, of each panel.</summary>
    public required int Seats { get; set; }

    /// <summary>How many panels it draws at once.</summary>
    public int AtOnce { get; init; } = 1;

    /// <summary>The panel whose free seats it draws, from 1; 0 where it draws whole panels.</summary>
    public int Panel { get; init; }

    public required string Objective { get; init; }

    /// <summary>Equally likely panels; where several are drawn at once, equally likely draws of that many.</summary>
    public required int Panels { get; set; }

    /// <summary>What decides among equally good layouts.</summary>
    public required string Seed { get; init; }

    /// <summary>The public number that chooses the panel, by name.</summary>
    public required string BeaconName { get; init; }

    /// <summary>When that number will be known.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Whether only people who stand by are drawn for seats that became free.</summary>
    public bool FromAlternates { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The job that prepares it.</summary>
    public Guid JobId { get; set; }

    public DateTimeOffset? PreparedAt { get; set; }

    public DateTimeOffset? CommittedAt { get; set; }

    public DateTimeOffset? DrawnAt { get; set; }

    /// <summary>The number, as it was published; empty before.</summary>
    public string Beacon { get; set; } = "";

    /// <summary>Whether its publisher's signature was verified and is in the record, which proves who gave it out.</summary>
    public bool IsProven { get; set; }

    /// <summary>Why it cannot be held, or was given up; empty otherwise.</summary>
    public string Message { get; set; } = "";

    /// <summary>How many people are in the pool.</summary>
    public int Pool { get; set; }

    /// <summary>How many of them fit on no panel.</summary>
    public int Excluded { get; set; }

    /// <summary>How many differ from everybody else in the pool in what the quotas ask.</summary>
    public int Alone { get; set; }

    /// <summary>The lowest chance of anybody who fits on a panel, as a fraction.</summary>
    public string Lowest { get; set; } = "";

    /// <summary>The commitment's hash.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Quotas, pool and, once drawn, panel side by side, as JSON.</summary>
    public string Summary { get; set; } = "[]";

    /// <summary>Those whom it chose, by their numbers in the public record, with commas between them and a semicolon after each panel but the last; empty before.</summary>
    public string Chosen { get; set; } = "";

    public Guid Version { get; set; }

    /// <summary>The seats of all panels that it draws.</summary>
    public int AllSeats => Seats * AtOnce;
}
