namespace Folkmoot.Calls;

/// <summary>Who asks for money.</summary>
public enum RecipientKind
{
    /// <summary>A charity, company or other body with a number.</summary>
    Registered,

    /// <summary>A group with rules and an account of its own, and no number.</summary>
    Unregistered,

    /// <summary>A group whose money another body holds.</summary>
    Hosted,

    /// <summary>One person.</summary>
    Individual,
}
