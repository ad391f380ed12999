using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Settings;
using Folkmoot.Counting;
using Folkmoot.Platform.Database;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Count;

/// <summary>Makes the counting library's election from what lies in the box. It reads no other table of ballots: rehearsals cannot get in.</summary>
public sealed class ElectionMaker(FolkmootDb db)
{
    /// <summary>Decimals of the currency in the platform's minor units.</summary>
    public const int Scale = 2;

    public async Task<Election> MakeAsync(Guid phase, BallotSettings settings, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var builder = new ElectionBuilder(Kind(settings), settings.Budget, Scale);
        var index = new Dictionary<int, int>(proposals.Count);
        foreach (var proposal in proposals)
            index[proposal.Number] = builder.AddProject(proposal.Reference, proposal.Cost);
        var withValues = settings.Form is BallotForm.Points or BallotForm.Score;
        var numbers = new List<int>();
        var values = new List<long>();
        await foreach (var text in db.Ballots.AsNoTracking().Where(b => b.PhaseId == phase).OrderBy(b => b.KeyHash).Select(b => b.Choices).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            numbers.Clear();
            values.Clear();
            foreach (var (number, value) in Choices.Read(text))
            {
                numbers.Add(index[number]);
                values.Add(value);
            }

            builder.AddBallot(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers), withValues ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values) : default);
        }

        return builder.Build();
    }

    internal static BallotKind Kind(BallotSettings settings) => settings.Form switch
    {
        BallotForm.ChooseOne => BallotKind.ChooseOne,
        BallotForm.Ranking => BallotKind.Ordinal,
        BallotForm.Points => BallotKind.Points,
        BallotForm.Score => BallotKind.Score,
        _ when settings.MaxTotal is not null => BallotKind.Knapsack,
        _ => BallotKind.Approval,
    };
}
