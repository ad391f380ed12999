namespace Folkmoot.Trails;

/// <summary>The words of this room, in Texts.restext.</summary>
public sealed class Texts;
