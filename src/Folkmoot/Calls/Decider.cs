namespace Folkmoot.Calls;

/// <summary>Who decides on the bids of a round.</summary>
public enum Decider
{
    /// <summary>A panel of named members.</summary>
    Panel,

    /// <summary>Residents by a secret ballot.</summary>
    Ballot,

    /// <summary>Those who come to an open meeting, after talking it over.</summary>
    Meeting,
}
