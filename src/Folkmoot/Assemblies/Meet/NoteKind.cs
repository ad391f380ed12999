namespace Folkmoot.Assemblies.Meet;

/// <summary>The four lists of a facilitator (dynamic facilitation): whatever is said goes onto one of them, and nothing is argued down.</summary>
public enum NoteKind
{
    Problem,
    Solution,
    Concern,
    Information,
}
