namespace Folkmoot.Assemblies.Online;

/// <summary>Names the resource file of the texts about sheets at Google.</summary>
public sealed class Texts;
