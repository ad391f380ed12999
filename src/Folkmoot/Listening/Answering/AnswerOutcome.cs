namespace Folkmoot.Listening.Answering;

/// <summary>What became of an answer.</summary>
internal enum AnswerOutcome
{
    /// <summary>It is kept, and durable.</summary>
    Saved,

    /// <summary>The person has no answer to the statement that could be changed, or the statement is shown no longer.</summary>
    NotThere,

    /// <summary>The conversation is not open.</summary>
    NotOpen,
}
