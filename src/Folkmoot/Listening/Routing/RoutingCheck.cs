using Folkmoot.Opinion.Routing;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Routing;

/// <summary>Makes every draw of a conversation again, from the seed and what was written down.</summary>
internal sealed class RoutingCheck(FolkmootDb db, RoutingSeed seeds)
{
    /// <summary>How many draws gave the same, something else, and could not be made again. What was ticked on paper was not drawn here.</summary>
    public Task<(int Same, int Different, int Unclear)> RunAsync(Guid process, CancellationToken cancellationToken) => QuietThread.RunAsync(() => Run(process, cancellationToken));

    private (int Same, int Different, int Unclear) Run(Guid process, CancellationToken cancellationToken)
    {
        var seed = seeds.Of(process);
        var states = db.RoutingStates.AsNoTracking().Where(s => s.ProcessId == process).AsEnumerable().ToDictionary(s => s.Id, s => RoutingTable.WeightsOf(s.Weights));
        var numbers = db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process).Select(s => new { s.Id, s.Number }).AsEnumerable().ToDictionary(s => s.Id, s => RoutingTable.Word(s.Number));
        var (counts, session, of) = (new int[3], new List<LoggedDraw>(), (byte[]?)null);
        var known = true;
        foreach (var answer in db.GivenAnswers.AsNoTracking().Where(a => a.ProcessId == process && a.Mode == AnswerMode.Online).OrderBy(a => a.Key))
        {
            if (of is null || !of.AsSpan().SequenceEqual(answer.Key))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Close();
                of = answer.Key;
            }

            var weighed = answer.State is { } state ? states.GetValueOrDefault(state) : null;
            known &= weighed is not null;
            session.Add(new LoggedDraw(new RoutingDraw(NextStatement.Session(answer.Key), answer.Step, numbers[answer.StatementId], answer.Weight, answer.Total), weighed ?? []));
        }

        Close();
        return (counts[(int)ReplayVerdict.Same], counts[(int)ReplayVerdict.Different], counts[(int)ReplayVerdict.Unclear]);

        void Close()
        {
            if (known)
            {
                foreach (var verdict in RoutingReplay.Check(seed, session))
                    counts[(int)verdict]++;
            }
            else
                counts[(int)ReplayVerdict.Unclear] += session.Count;
            session.Clear();
            known = true;
        }
    }
}
