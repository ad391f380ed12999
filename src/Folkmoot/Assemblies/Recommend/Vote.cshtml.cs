using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Security;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>A member, or a chair who has a vote, votes on everything that is put to the vote, once and in secret.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class VoteModel(AssemblyDoor door, RecommendationDesk desk, VoteDesk votes, MemberDoor members, ChairDesk chair, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal Member? Member { get; private set; }

    /// <summary>Whether the chair reads the page, and has a vote.</summary>
    internal bool IsChair { get; private set; }

    internal IReadOnlyList<Recommendation> Put { get; private set; } = [];

    internal bool IsOpen { get; private set; }

    internal bool HasVoted { get; private set; }

    /// <summary>The choices by the number of the recommendation.</summary>
    internal IReadOnlyDictionary<int, VoteChoice?> Choices { get; private set; } = new Dictionary<int, VoteChoice?>();

    public void OnGet()
    {
        // Everything is found before.
    }

    // By its name, so that a form on which nothing is chosen is a form without choices, and not all that was sent.
    public Task<IActionResult> OnPostAsync([FromForm(Name = nameof(Choices))] Dictionary<int, VoteChoice?>? choices, CancellationToken cancellationToken)
    {
        Choices = choices ?? [];
        return DoAsync(
            () =>
            {
                var chosen = Put.Where(r => Choices.GetValueOrDefault(r.Number) is not null).ToDictionary(r => r.Id, r => Choices[r.Number]!.Value);
                return IsChair ? votes.CastAsChairAsync(Assembly, chosen, cancellationToken)
                    : votes.CastAsync(Assembly, Member ?? throw new RefusedException(texts["Vote.Members"]), chosen, cancellationToken);
            },
            texts["Vote.Done"],
            Assembly.Url + "/vote");
    }

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Member = await members.FindAsync(Assembly, cancellationToken);
        Put = [.. (await desk.ListAsync(Assembly.Id, cancellationToken)).Where(r => r.State == RecommendationState.Put)];
        var phase = View.Method(MembersVoteMethod.MethodName);
        IsOpen = phase?.State == PhaseState.Open && Assembly.Mandate.Secret;
        IsChair = Assembly.Mandate.ChairVotes && await chair.IsHereAsync(Assembly, cancellationToken);
        HasVoted = phase is not null && (IsChair ? await votes.HasChairVotedAsync(phase.Id, cancellationToken) : Member is { } member && await votes.HasVotedAsync(phase.Id, member.Id, cancellationToken));
        return phase is not null;
    }
}
