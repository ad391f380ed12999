namespace Folkmoot.Ballots.Import;

/// <summary>Asks that an uploaded election be read.</summary>
public sealed record ImportOrder(Guid Import);
