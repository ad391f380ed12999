namespace Folkmoot.OpenData;

/// <summary>An answer that is owed or was given. No name or address of whoever asked is in it.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Cause">Why it is owed: question, proposal or objection.</param>
/// <param name="AboutKind">The kind of thing it is about, such as "project".</param>
/// <param name="AboutId">The id of that thing.</param>
/// <param name="AboutTitle">What that thing is called.</param>
/// <param name="Asked">What was asked or said; empty when it was taken down.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Answerer">Who owes the answer.</param>
/// <param name="DueAt">By when it is due.</param>
/// <param name="State">open, answered or takenDown.</param>
/// <param name="Late">Whether it is overdue or came too late.</param>
/// <param name="AnsweredAt">When it was given; null while it is owed.</param>
/// <param name="Answer">The answer; empty while it is owed.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Trail">Its trail in this interface.</param>
public sealed record AnswerDocument(
    Guid Id, string Cause, string AboutKind, Guid AboutId, string AboutTitle, string Asked, DateTimeOffset AskedAt, string Answerer, DateTimeOffset DueAt, string State, bool Late,
    DateTimeOffset? AnsweredAt, string Answer, Uri Page, Uri Trail);
