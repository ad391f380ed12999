namespace Folkmoot.Calls;

/// <summary>What ties somebody to a body. All but the last are direct for the person and the family.</summary>
public enum InterestTie
{
    /// <summary>Sits on its board or runs it.</summary>
    Board,

    /// <summary>Is employed or paid by it.</summary>
    Paid,

    /// <summary>Helped to write what it asks for.</summary>
    Wrote,

    /// <summary>Would supply it.</summary>
    Supplies,

    /// <summary>Anything else that could make somebody doubt.</summary>
    Other,
}
