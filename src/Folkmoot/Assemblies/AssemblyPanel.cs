using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Processes;

namespace Folkmoot.Assemblies;

/// <summary>The part of a process's page about its assembly.</summary>
internal sealed class AssemblyPanel(PoolReader pool, DrawReader draws) : IProcessPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        if (AssemblyView.Of(view) is not { } assembly || assembly.Recruitment.State == PhaseState.Planned)
            return null;
        var drawn = await draws.PublicAsync(view.Process.Id, cancellationToken);
        return new ProcessPanel("/Assemblies/_Panel.cshtml", new AssemblyTeaser(assembly, await pool.FiguresAsync(view.Process.Id, cancellationToken), drawn.Count > 0 ? drawn[0] : null));
    }
}
