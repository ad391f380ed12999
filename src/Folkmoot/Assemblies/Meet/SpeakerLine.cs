namespace Folkmoot.Assemblies.Meet;

/// <summary>How much somebody has spoken in a session.</summary>
/// <param name="Seat">The seat; null for a guest.</param>
/// <param name="Guest">The guest; empty for a member.</param>
/// <param name="Turns">Turns that they took or are taking.</param>
/// <param name="Taken">The time of these.</param>
internal sealed record SpeakerLine(int? Seat, string Guest, int Turns, TimeSpan Taken);
