namespace Folkmoot.Processes;

/// <summary>Asks that a phase be opened or closed if its time has come.</summary>
public sealed record PhaseTurn(Guid Phase);
