namespace Folkmoot.Calls;

/// <summary>How close a member of a panel is to a bid.</summary>
public enum InterestKind
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>The member or the family sits on the group's board, is employed or paid by it, helped to write the bid, or would supply it.</summary>
    Direct,

    /// <summary>Anything else that could make somebody doubt, such as a friend in the group or a loyalty to its rival.</summary>
    Indirect,
}
