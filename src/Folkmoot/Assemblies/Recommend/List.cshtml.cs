using Folkmoot.Answers;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>What the assembly recommends, and how it stands.</summary>
internal sealed class ListModel(AssemblyDoor door, RecommendationDesk desk, MemberDoor members, RecommendationWords words, FolkmootDb db, ICurrentActor current, TimeProvider clock) : AssemblyPage(door)
{
    internal IReadOnlyList<Recommendation> All { get; private set; } = [];

    internal IReadOnlyList<MinorityReport> Reports { get; private set; } = [];

    internal IReadOnlyList<Recommendation> Carried => [.. All.Where(r => r.State == RecommendationState.Carried)];

    /// <summary>Answers that are overdue.</summary>
    internal int Late { get; private set; }

    internal RecommendationWords Words => words;

    /// <summary>Whether the reader is a member and the secret vote is open.</summary>
    internal bool CanVote { get; private set; }

    internal bool MayManage { get; private set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        All = await desk.ListAsync(Assembly.Id, cancellationToken);
        Reports = await db.MinorityReports.AsNoTracking().Where(r => r.ProcessId == Assembly.Id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        Late = await db.OwedAnswers.CountAsync(o => o.ProcessId == Assembly.Id && o.AboutKind == "recommendation" && o.State == OwedState.Open && o.DueAt < now, cancellationToken);
        CanVote = Assembly.Mandate.Secret && View.Method(MembersVoteMethod.MethodName)?.State == PhaseState.Open && await members.FindAsync(Assembly, cancellationToken) is not null;
        MayManage = await current.MayAsync(Access.Organiser, View.Place.Id, View.Process.Id, cancellationToken);
        return true;
    }
}
