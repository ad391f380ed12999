namespace Folkmoot.Funds.Partners;

/// <summary>Names the resource file of these texts.</summary>
public sealed class Texts;
