namespace Folkmoot.Listening.Notes;

/// <summary>What kind of talk a note is of. All are the same record.</summary>
public enum NoteShape
{
    /// <summary>An open talk with one person or a few.</summary>
    Conversation,

    /// <summary>A longer talk with one person.</summary>
    Interview,

    /// <summary>A session of a group around four lists: problems, solutions, concerns, facts.</summary>
    Group,
}
