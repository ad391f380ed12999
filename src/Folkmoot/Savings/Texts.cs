namespace Folkmoot.Savings;

/// <summary>Names the resource file of this room's texts.</summary>
public sealed class Texts;
