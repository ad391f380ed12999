namespace Folkmoot.Answers;

/// <summary>Why somebody is owed an answer.</summary>
public enum AnswerCause
{
    /// <summary>They asked a question.</summary>
    Question,

    /// <summary>They put something forward.</summary>
    Proposal,

    /// <summary>They objected to something.</summary>
    Objection,
}
