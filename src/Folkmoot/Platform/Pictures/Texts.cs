namespace Folkmoot.Platform.Pictures;

/// <summary>Names the resource file of the words about pictures.</summary>
public sealed class Texts;
