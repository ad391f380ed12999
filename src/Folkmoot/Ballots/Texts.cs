namespace Folkmoot.Ballots;

/// <summary>Names the room's texts.</summary>
public sealed class Texts;
