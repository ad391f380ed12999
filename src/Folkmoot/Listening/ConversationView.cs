using Folkmoot.Processes;

namespace Folkmoot.Listening;

/// <summary>The conversation of a process.</summary>
internal static class ConversationView
{
    /// <summary>How long sheets can still be typed in when people answer no more.</summary>
    public static readonly TimeSpan PaperTime = TimeSpan.FromDays(14);

    extension(ProcessView view)
    {
        /// <summary>The phase in which people answer statements, or null.</summary>
        public Phase? ConversationPhase => view.Method(ConversationMethod.MethodName);

        /// <summary>The settings while people can take part; null at any other time.</summary>
        public ConversationSettings? Conversation(DateTimeOffset now) =>
            view.ConversationPhase is { } phase && view.Scene(phase).IsOpenAt(now) ? ConversationSettings.Read(phase.Settings) : null;

        /// <summary>Whether sheets of paper can be typed in: while people answer, and for some days after, so that what was ticked on the last day counts.</summary>
        public bool TakesPaper(DateTimeOffset now) => view.ConversationPhase is { } phase && view.Process.State != ProcessState.Draft && phase.State != PhaseState.Planned && now < phase.ClosesAt + PaperTime;

        /// <summary>Whether the map and the answers are public now: after the end, or before it where the organisers chose so (the answers never before it).</summary>
        public bool IsMapPublic => view.ConversationPhase is { } phase && (phase.State == PhaseState.Closed || (phase.State == PhaseState.Open && ConversationSettings.Read(phase.Settings).LiveMap));
    }
}
