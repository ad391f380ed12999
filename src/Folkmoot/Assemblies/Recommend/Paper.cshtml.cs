using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>Votes on paper: who put a sheet into the box, and, apart from that, what the sheets say together.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PaperModel(AssemblyDoor door, RecommendationDesk desk, PaperVoteDesk paper, MemberDesk members, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal PaperVoteView Votes { get; private set; } = null!;

    internal IReadOnlyList<Recommendation> Put { get; private set; } = [];

    /// <summary>The seats of each panel; none where there is one only.</summary>
    internal IReadOnlyList<(string Panel, string Seats)> SeatsOf { get; private set; } = [];

    [BindProperty]
    public string? Seats { get; set; }

    [BindProperty]
    public bool Chair { get; set; }

    /// <summary>Votes for, as they were typed, by the number of the recommendation.</summary>
    internal IReadOnlyDictionary<int, string?> Favour { get; private set; } = new Dictionary<int, string?>();

    internal IReadOnlyDictionary<int, string?> Against { get; private set; } = new Dictionary<int, string?>();

    internal IReadOnlyDictionary<int, string?> Neither { get; private set; } = new Dictionary<int, string?>();

    public void OnGet()
    {
        (Seats, Chair) = (Meet.SeatList.Say(Votes.OnPaper), Votes.IsChairOnPaper);
        var counted = Put.Where(one => Votes.IsCounted(one.Number)).Select(one => (one.Number, Count: Votes.Counts[one.Number])).ToList();
        Favour = counted.ToDictionary(c => c.Number, c => (string?)WholeNumber.Say(c.Count.Favour));
        Against = counted.ToDictionary(c => c.Number, c => (string?)WholeNumber.Say(c.Count.Against));
        Neither = counted.ToDictionary(c => c.Number, c => (string?)WholeNumber.Say(c.Count.Neither));
    }

    public Task<IActionResult> OnPostSheetsAsync(CancellationToken cancellationToken) => DoAsync(() => paper.MarkAsync(current.Actor, Assembly, Seats, Chair, cancellationToken), texts["Paper.Marked"], Here);

    public Task<IActionResult> OnPostCountAsync(
        [FromForm(Name = nameof(Favour))] Dictionary<int, string?>? favour,
        [FromForm(Name = nameof(Against))] Dictionary<int, string?>? against,
        [FromForm(Name = nameof(Neither))] Dictionary<int, string?>? neither,
        CancellationToken cancellationToken)
    {
        (Seats, Chair) = (Meet.SeatList.Say(Votes.OnPaper), Votes.IsChairOnPaper);
        (Favour, Against, Neither) = (favour ?? [], against ?? [], neither ?? []);
        return DoAsync(
            () => paper.CountAsync(current.Actor, Assembly, Put.ToDictionary(r => r.Number, r => (Read(Favour, nameof(Favour), r.Number), Read(Against, nameof(Against), r.Number), Read(Neither, nameof(Neither), r.Number))), cancellationToken),
            texts["Paper.Counted"],
            Here);
    }

    private static int Read(IReadOnlyDictionary<int, string?> typed, string field, int number) => WholeNumber.Read(typed.GetValueOrDefault(number), 0, MandateSettings.MostSeats, $"{field}[{number}]");

    private string Here => Assembly.ManageUrl + "/vote";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (View.Method(MembersVoteMethod.MethodName) is not { State: PhaseState.Open } phase || !Assembly.Mandate.Secret)
            return false;
        Put = [.. (await desk.ListAsync(Assembly.Id, cancellationToken)).Where(r => r.State == RecommendationState.Put).OrderBy(r => r.Number)];
        SeatsOf = await members.SeatsOfAsync(Assembly, 0, cancellationToken);
        Votes = await paper.FindAsync(Assembly, phase.Id, cancellationToken);
        return true;
    }
}
