namespace Folkmoot.Ballots.Box;

/// <summary>How a ballot was cast.</summary>
public enum BallotMode
{
    Online,

    /// <summary>On a sheet of paper, which two clerks have keyed.</summary>
    Paper,
}
