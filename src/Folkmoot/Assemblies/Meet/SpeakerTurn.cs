namespace Folkmoot.Assemblies.Meet;

/// <summary>A turn with whose it is.</summary>
/// <param name="Speech">The turn.</param>
/// <param name="Seat">The seat; null for a guest.</param>
/// <param name="Before">Turns that the same person took before.</param>
internal sealed record SpeakerTurn(Speech Speech, int? Seat, int Before);
