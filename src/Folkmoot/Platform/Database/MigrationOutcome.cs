namespace Folkmoot.Platform.Database;

/// <summary>What bringing the database up to date did.</summary>
/// <param name="Applied">The migrations applied now, in order.</param>
/// <param name="Backup">The copy made before; null when there was nothing to lose or the server keeps its own backups.</param>
public sealed record MigrationOutcome(IReadOnlyList<string> Applied, string? Backup);
