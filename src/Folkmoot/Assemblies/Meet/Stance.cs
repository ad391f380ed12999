namespace Folkmoot.Assemblies.Meet;

/// <summary>Where a piece of evidence stands to the question.</summary>
public enum Stance
{
    For,
    Against,
    Background,
}
