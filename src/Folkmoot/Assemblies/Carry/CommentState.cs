namespace Folkmoot.Assemblies.Carry;

public enum CommentState
{
    /// <summary>A moderator looks at it first.</summary>
    Waiting,

    Shown,

    /// <summary>It broke the rules; the words are gone and the reason stays.</summary>
    TakenOut,
}
