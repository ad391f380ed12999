namespace Folkmoot.Ballots.Roll;

public enum RollState
{
    /// <summary>No ballot yet.</summary>
    None,

    /// <summary>A ballot was issued on line.</summary>
    Issued,

    /// <summary>The voter takes part on paper.</summary>
    Paper,
}
