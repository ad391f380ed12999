using Folkmoot.Processes;

namespace Folkmoot.Listening.Notes;

/// <summary>The conversations that connectors hold in a process.</summary>
internal static class NotesView
{
    extension(ProcessView view)
    {
        /// <summary>The phase in which connectors hold conversations, or null.</summary>
        public Phase? NotesPhase => view.Method(NotesMethod.MethodName);

        /// <summary>The settings of that phase.</summary>
        public NotesSettings NotesSettings => NotesSettings.Read(view.NotesPhase!.Settings);

        /// <summary>Whether notes can come in: while the phase is open, and for the declared days after.</summary>
        public bool TakesNotesAt(DateTimeOffset now) =>
            view.NotesPhase is { } phase && view.Process.State != ProcessState.Draft && phase.State != PhaseState.Planned && now < phase.ClosesAt.AddDays(view.NotesSettings.LateDays);
    }
}
