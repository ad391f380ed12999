namespace Folkmoot.Processes.Office;

/// <summary>Names the resource file of the words of an organiser's overview.</summary>
public sealed class Texts;
