using Folkmoot.Processes;

namespace Folkmoot.Listening.Stories;

/// <summary>Stories on the page of a process, beside what was counted there.</summary>
internal sealed class StoryPanel(StoryDesk desk) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        await desk.SharedAsync(view.Process.Id, cancellationToken) is { Count: > 0 } stories ? new ProcessPanel("/Listening/Stories/_Panel.cshtml", new StoryTeaser([.. stories.Take(StoryTeaser.Most).Select(s => (s, view.Url))])) : null;
}

/// <summary>The newest stories, each with the address of the process to which it was told.</summary>
public sealed record StoryTeaser(IReadOnlyList<(Story Story, string Url)> Stories)
{
    /// <summary>Stories that stand beside figures at most.</summary>
    public const int Most = 3;
}
