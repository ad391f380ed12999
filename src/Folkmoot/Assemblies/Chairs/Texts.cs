namespace Folkmoot.Assemblies.Chairs;

/// <summary>Names the resource file of this folder's texts.</summary>
public sealed class Texts;
