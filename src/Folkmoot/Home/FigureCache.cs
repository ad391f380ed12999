using System.Collections.Concurrent;

namespace Folkmoot.Home;

/// <summary>The figures of counted ballots. A finished count never changes, so each is worked out once.</summary>
internal sealed class FigureCache
{
    private readonly ConcurrentDictionary<Guid, PhaseFigures> _figures = new();

    public PhaseFigures? Find(Guid phase) => _figures.GetValueOrDefault(phase);

    public void Keep(Guid phase, PhaseFigures figures) => _figures[phase] = figures;
}
