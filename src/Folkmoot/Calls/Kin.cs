namespace Folkmoot.Calls;

/// <summary>Whose interest it is. The family counts as the person; the last is nobody of the family.</summary>
public enum Kin
{
    Self,

    Partner,

    /// <summary>Somebody who lives in the same household.</summary>
    Household,

    Parent,

    Child,

    Sibling,

    /// <summary>The partner of a parent, child, brother or sister, or such a relative of the partner.</summary>
    InLaw,

    /// <summary>A friend, a neighbour, a colleague.</summary>
    Other,
}
