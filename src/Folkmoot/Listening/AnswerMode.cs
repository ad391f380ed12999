namespace Folkmoot.Listening;

/// <summary>How an answer came in.</summary>
public enum AnswerMode
{
    Online,
    Paper,
}
