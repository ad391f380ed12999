using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>The organisers write down what the assembly recommends, and what a minority thinks instead.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(AssemblyDoor door, RecommendationDesk desk, VoteDesk votes, RecommendationWords words, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<Recommendation> All { get; private set; } = [];

    internal RecommendationWords Words => words;

    internal bool MayWrite => View.Process.State != ProcessState.Draft && View.Phases.All(p => p.Method != MembersVoteMethod.MethodName || p.State == PhaseState.Planned);

    internal bool IsVoting { get; private set; }

    internal int Voted { get; private set; }

    /// <summary>How many can vote.</summary>
    internal int Members { get; private set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public Guid? About { get; set; }

    [BindProperty]
    public string? Report { get; set; }

    [BindProperty]
    public string? SignedBy { get; set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AddAsync(current.Actor, Assembly, Title, Text, Reasons, cancellationToken), texts["Manage.Added"], Here);

    public Task<IActionResult> OnPostReportAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.ReportAsync(current.Actor, Assembly, About, Report, SignedBy, cancellationToken), texts["Minority.Added"], Here);

    private string Here => Assembly.ManageUrl + "/recommendations";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        All = await desk.ListAsync(Assembly.Id, cancellationToken);
        Members = await votes.VotersAsync(Assembly, cancellationToken);
        if (View.Method(MembersVoteMethod.MethodName) is { State: PhaseState.Open } phase)
            (IsVoting, Voted) = (true, await votes.VotedAsync(phase.Id, cancellationToken));
        return true;
    }
}
