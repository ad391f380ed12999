namespace Folkmoot.Counting.Pabulib;

/// <summary>The order in which ballots are written.</summary>
public enum PabulibBallotOrder
{
    /// <summary>By what they say: by their choices in the order of the projects, then by the columns written. Nothing tells when they were cast.</summary>
    Sorted,

    /// <summary>In the order of the election, which may tell who came first.</summary>
    AsRead,
}
