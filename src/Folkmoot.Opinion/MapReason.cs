namespace Folkmoot.Opinion;

/// <summary>Why a map shows no groups.</summary>
public enum MapReason
{
    /// <summary>No statement takes part.</summary>
    NoStatements,

    /// <summary>Nobody has answered a statement that takes part.</summary>
    NoAnswers,

    /// <summary>Too few people answered enough statements.</summary>
    TooFewPeople,

    /// <summary>Everybody who saw a statement gave the same answer to it.</summary>
    NoDifferences,

    /// <summary>No groups reach the floor for a say.</summary>
    NoLargeGroups,

    /// <summary>There is no more structure than chance makes.</summary>
    NoStructure,

    /// <summary>People differ along a line, and groups are no more distinct than those that chance makes.</summary>
    NotDistinct,

    /// <summary>People differ along a line, and other people from the same crowd would fall into other groups.</summary>
    NotStable,
}
