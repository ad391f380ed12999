namespace Folkmoot.Listening.Notes;

/// <summary>The list on which a line stands.</summary>
public enum LineList
{
    /// <summary>A problem or a worry about how things are.</summary>
    Concern,

    /// <summary>What could be done.</summary>
    Idea,

    /// <summary>A worry about something that could be done.</summary>
    Worry,

    /// <summary>What somebody knows or went through.</summary>
    Fact,

    /// <summary>What is good already.</summary>
    Strength,
}
