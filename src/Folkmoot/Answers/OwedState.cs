namespace Folkmoot.Answers;

public enum OwedState
{
    /// <summary>Asked by a guest whose address is not confirmed yet; seen by nobody.</summary>
    Unconfirmed,

    /// <summary>Public, and an answer is due.</summary>
    Open,

    Answered,

    /// <summary>An organiser took the words down; the reason stays public.</summary>
    TakenDown,
}
