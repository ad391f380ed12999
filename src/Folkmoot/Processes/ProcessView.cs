using Folkmoot.Communities;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Processes;

/// <summary>A process with its place and its phases in order.</summary>
public sealed record ProcessView(Place Place, Process Process, IReadOnlyList<Phase> Phases)
{
    public string Url => $"/places/{Place.Slug}/{Process.Slug}";

    public PhaseScene Scene(Phase phase) => new(Place, Process, phase);

    /// <summary>The phase that is open now, or null.</summary>
    public Phase? Open => Phases.FirstOrDefault(p => p.State == PhaseState.Open);

    /// <summary>The phase that comes next, or null.</summary>
    public Phase? Next => Phases.FirstOrDefault(p => p.State == PhaseState.Planned);

    public Phase? Method(string name) => Phases.FirstOrDefault(p => p.Method == name);
}
