using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>The election with all lists: each proposal with its district, and the money of all lists together.</summary>
    public Task<Election> MakeAsync(Guid phase, BallotSettings settings, IReadOnlyList<Proposal> proposals, CancellationToken cancellationToken)
    {
        var builder = new ElectionBuilder(Kind(settings), settings.AllMoney, Scale);
        var index = proposals.ToDictionary(p => p.Number, p => builder.AddProject(p.Reference, p.Cost, BallotLists.DistrictOf(settings, p.Area), Categories(p)));
        return FillAsync(builder, phase, settings, index, cancellationToken);
    }

    /// <summary>The election of one list by itself: its proposals, its money, and the ballots that name at least one of them.</summary>
    public Task<Election> MakeAsync(Guid phase, BallotList list, CancellationToken cancellationToken)
    {
        var (builder, index) = Begin(list);
        return FillAsync(builder, phase, list.Rules, index, cancellationToken);
    }

    /// <summary>The election of one list without any ballot, and the index of each of its proposals by number.</summary>
    internal static (Election Election, IReadOnlyDictionary<int, int> Index) WithoutBallots(BallotList list)
    {
        var (builder, index) = Begin(list);
        return (builder.Build(), index);
    }

    /// <summary>
    /// The ballots that name at least one of the proposals, one by one: what each names, with values, and how it was cast. The list is good
    /// until the next one is asked for.
    /// </summary>
    internal async IAsyncEnumerable<(List<(int Project, long Value)> Named, BallotMode Mode)> BallotsAsync(
        Guid phase, IReadOnlyDictionary<int, int> index, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = new List<(int, long)>();
        await foreach (var ballot in db.Ballots.AsNoTracking().Where(b => b.PhaseId == phase).OrderBy(b => b.KeyHash).Select(b => new { b.Choices, b.Mode }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            named.Clear();
            foreach (var (number, value) in Choices.Read(ballot.Choices))
            {
                if (index.TryGetValue(number, out var project))
                    named.Add((project, value));
            }

            if (named.Count > 0)
                yield return (named, ballot.Mode);
        }
    }

    private static (ElectionBuilder Builder, Dictionary<int, int> Index) Begin(BallotList list)
    {
        var builder = new ElectionBuilder(Kind(list.Rules), list.Rules.Budget, Scale);
        return (builder, list.Proposals.ToDictionary(p => p.Number, p => builder.AddProject(p.Reference, p.Cost, list.District, Categories(p))));
    }

    private async Task<Election> FillAsync(ElectionBuilder builder, Guid phase, BallotSettings settings, Dictionary<int, int> index, CancellationToken cancellationToken)
    {
        var withValues = settings.Form is BallotForm.Points or BallotForm.Score;
        var numbers = new List<int>();
        var values = new List<long>();
        await foreach (var (named, _) in BallotsAsync(phase, index, cancellationToken))
        {
            numbers.Clear();
            values.Clear();
            foreach (var (project, value) in named)
            {
                numbers.Add(project);
                values.Add(value);
            }

            builder.AddBallot(CollectionsMarshal.AsSpan(numbers), withValues ? CollectionsMarshal.AsSpan(values) : default);
        }

        return builder.Build();
    }

    /// <summary>As files list them, so that whoever counts the file again gets the same account.</summary>
    internal static string[] Categories(Proposal proposal) => proposal.Category.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal static BallotKind Kind(BallotSettings settings) => settings.Form switch
    {
        BallotForm.ChooseOne => BallotKind.ChooseOne,
        BallotForm.Ranking => BallotKind.Ordinal,
        BallotForm.Points => BallotKind.Points,
        BallotForm.Score => BallotKind.Score,
        BallotForm.Knapsack => BallotKind.Knapsack,
        _ when settings.MaxTotal is not null => BallotKind.Knapsack,
        _ => BallotKind.Approval,
    };
}
