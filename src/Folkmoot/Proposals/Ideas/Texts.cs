namespace Folkmoot.Proposals.Ideas;

/// <summary>Names the resource file of the texts about ideas.</summary>
public sealed class Texts;
