namespace Folkmoot.Opinion;

/// <summary>What is being worked on, for a display of progress.</summary>
public enum MapStage
{
    /// <summary>People are placed and split into groups.</summary>
    Groups,

    /// <summary>Answers are dealt anew to see what chance makes.</summary>
    Chance,

    /// <summary>Parts of the people are drawn to see what stays.</summary>
    Stability,

    /// <summary>Statements are looked at.</summary>
    Statements,

    /// <summary>Attacks are tried.</summary>
    Margins,
}
