namespace Folkmoot.Sortition;

/// <summary>A public random value as a draw takes it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Signature">What proves who gave it out, and is kept in the record; null where nothing does.</param>
public sealed record BeaconValue(string Value, DrandSignature? Signature = null);
