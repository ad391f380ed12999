using Folkmoot.Ballots.Roll;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots;

/// <summary>How many of those on the roll of a ballot have one. What they chose is nobody's to see before the count.</summary>
internal sealed class VotersTookPart(RollBook roll, IStringLocalizer<Texts> texts) : ITookPartSource
{
    public async Task<IReadOnlyList<TookPart>> FindAsync(ProcessView view, CancellationToken cancellationToken)
    {
        var lines = new List<TookPart>();
        foreach (var phase in view.Phases.Where(p => p.Method == BallotMethod.MethodName && p.State != PhaseState.Planned))
        {
            var figures = await roll.FiguresAsync(phase.Id, cancellationToken);
            lines.Add(new TookPart(texts["office.issued"], figures.Issued, figures.Voters));
            lines.Add(new TookPart(texts["office.paper"], figures.Paper, figures.Voters));
        }

        return lines;
    }
}
