namespace Folkmoot.Listening.Notes;

/// <summary>The fields of a note, with what can be chosen in them.</summary>
public sealed record NoteFields(NoteForm Form, NotesSettings Settings);
