using Folkmoot.Processes;

namespace Folkmoot.Answers;

/// <summary>The part of a process's page about questions.</summary>
internal sealed class AnswerPanel(AnswerBook book) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken) =>
        view.Process.State == ProcessState.Draft ? null
            : new ProcessPanel("/Answers/_Panel.cshtml", new AnswerPanelModel(view, await book.OfProcessAsync(view.Process.Id, cancellationToken)));
}
