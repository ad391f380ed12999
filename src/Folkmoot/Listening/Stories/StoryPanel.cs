using Folkmoot.Processes;

namespace Folkmoot.Listening.Stories;

/// <summary>Stories on the page of a process, beside what was counted there.</summary>
internal sealed class StoryPanel(StoryDesk desk) : IProcessPanelSource
{
    private const int Most = 3;

    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        await desk.SharedAsync(view.Process.Id, cancellationToken) is { Count: > 0 } stories ? new ProcessPanel("/Listening/Stories/_Panel.cshtml", new StoryTeaser(view, [.. stories.Take(Most)])) : null;
}

/// <summary>The newest stories of a process.</summary>
public sealed record StoryTeaser(ProcessView View, IReadOnlyList<Story> Stories);
