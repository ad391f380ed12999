using Folkmoot.Processes;

namespace Folkmoot.Proposals.Ideas;

/// <summary>What can be done with the ideas of a process at a moment.</summary>
internal static class IdeaTimes
{
    /// <summary>The phase in which ideas are taken now; null when none is.</summary>
    public static Phase? Collecting(this ProcessView view, DateTimeOffset now) =>
        view.Phases.FirstOrDefault(p => p.Method == IdeaMethod.MethodName && view.Scene(p).IsOpenAt(now));

    /// <summary>Whether people can support and discuss ideas: from the first idea until voting begins.</summary>
    public static bool IsTalkOpen(this ProcessView view) =>
        view.Process.State == ProcessState.Published
        && view.Phases.Any(p => p.Method == IdeaMethod.MethodName && p.State != PhaseState.Planned)
        && view.Phases.All(p => p.Method != "ballot" || p.State == PhaseState.Planned);
}
