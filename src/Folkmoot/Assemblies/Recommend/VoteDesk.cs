using Folkmoot.Answers;
using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recommend;

/// <summary>The members' vote: each member once, nothing kept but how many; at the close it is decided what carries, and answers are owed.</summary>
internal sealed class VoteDesk(FolkmootDb db, AnswerDesk answers, ProposalBook proposals, Chronicle chronicle, TimeProvider clock)
{
    private const string VotedAlready = "You have voted already. Your votes are counted, and nobody can see or change them.";

    /// <summary>Casts a member's votes, once and for all.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="member">The member.</param>
    /// <param name="choices">A choice for every recommendation that is put.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CastAsync(AssemblyView assembly, Member member, IReadOnlyDictionary<Guid, VoteChoice> choices, CancellationToken cancellationToken)
    {
        if (!member.IsConfirmed)
            throw new RefusedException("Only members who said yes vote.");
        await CastAsync(
            assembly,
            phase => db.VoteMarks.AnyAsync(m => m.PhaseId == phase && m.MemberId == member.Id, cancellationToken),
            phase => db.VoteMarks.Add(new VoteMark { PhaseId = phase, MemberId = member.Id }),
            choices,
            cancellationToken);
    }

    /// <summary>Casts the votes of a chair to whom the mandate gives one, once and for all, in the same way as a member's.</summary>
    public async Task CastAsChairAsync(AssemblyView assembly, IReadOnlyDictionary<Guid, VoteChoice> choices, CancellationToken cancellationToken)
    {
        if (!assembly.Mandate.ChairVotes)
            throw new RefusedException("The chair of this assembly has no vote.");
        await CastAsync(
            assembly,
            phase => db.ChairMarks.AnyAsync(m => m.PhaseId == phase, cancellationToken),
            phase => db.ChairMarks.Add(new ChairMark { PhaseId = phase }),
            choices,
            cancellationToken);
    }

    /// <summary>Marks that somebody voted and counts their votes, in one step; nothing that is kept leads from one to the other.</summary>
    private async Task CastAsync(AssemblyView assembly, Func<Guid, Task<bool>> hasVoted, Action<Guid> mark, IReadOnlyDictionary<Guid, VoteChoice> choices, CancellationToken cancellationToken)
    {
        var phase = RequireOpen(assembly);
        if (!assembly.Mandate.Secret)
            throw new RefusedException("Hands are counted in the room.");
        var put = await db.Recommendations.AsNoTracking().Where(r => r.ProcessId == assembly.Id && r.State == RecommendationState.Put).Select(r => new { r.Id, r.Number }).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        if (put.Find(r => !choices.TryGetValue(r.Id, out var choice) || !Enum.IsDefined(choice)) is { } missing)
            throw new RefusedException($"Choose for, against or neither for recommendation {missing.Number}, too. You vote once on all of them.", $"Choices[{missing.Number}]");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        if (await hasVoted(phase.Id))
            throw new RefusedException(VotedAlready);
        mark(phase.Id);
        await SaveMarkAsync(cancellationToken);
        foreach (var one in put)
        {
            var choice = choices[one.Id];
            await db.VoteTallies.Where(t => t.PhaseId == phase.Id && t.RecommendationId == one.Id && t.Choice == choice).ExecuteUpdateAsync(set => set.SetProperty(t => t.Votes, t => t.Votes + 1), cancellationToken);
        }

        await transaction.FinishAsync(cancellationToken);
    }

    /// <summary>Of two who vote with one code at the same instant, the second is told so, and nothing of theirs is counted.</summary>
    private async Task SaveMarkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(VotedAlready);
        }
    }

    public Task<bool> HasVotedAsync(Guid phase, Guid member, CancellationToken cancellationToken) =>
        db.VoteMarks.AnyAsync(m => m.PhaseId == phase && m.MemberId == member, cancellationToken);

    public Task<bool> HasChairVotedAsync(Guid phase, CancellationToken cancellationToken) => db.ChairMarks.AnyAsync(m => m.PhaseId == phase, cancellationToken);

    /// <summary>How many have voted, the chair among them.</summary>
    public async Task<int> VotedAsync(Guid phase, CancellationToken cancellationToken) =>
        await db.VoteMarks.CountAsync(m => m.PhaseId == phase, cancellationToken) + await db.ChairMarks.CountAsync(m => m.PhaseId == phase, cancellationToken);

    public Task<int> MembersAsync(Guid process, CancellationToken cancellationToken) =>
        db.ConfirmedMembers(process).CountAsync(cancellationToken);

    /// <summary>How many can vote: the members who said yes, and the chair where the mandate says so.</summary>
    public async Task<int> VotersAsync(AssemblyView assembly, CancellationToken cancellationToken) =>
        await MembersAsync(assembly.Id, cancellationToken) + (assembly.Mandate.ChairVotes ? 1 : 0);

    /// <summary>Notes the hands that were counted in the room for one recommendation; a later count takes the place of an earlier one until the close.</summary>
    public async Task CountHandsAsync(Actor actor, AssemblyView assembly, Guid id, int favour, int against, int abstained, CancellationToken cancellationToken)
    {
        var phase = RequireOpen(assembly);
        if (assembly.Mandate.Secret)
            throw new RefusedException("This vote is secret; members cast it themselves.");
        var members = await VotersAsync(assembly, cancellationToken);
        if (favour + against + abstained > members)
            throw new RefusedException($"Hands counted: {favour + against + abstained}; {(assembly.Mandate.ChairVotes ? "members and chair" : "members")}: {members}. Count again.", "For");
        if (!await db.Recommendations.AnyAsync(r => r.Id == id && r.ProcessId == assembly.Id && r.State == RecommendationState.Put, cancellationToken))
            throw new RefusedException("This recommendation is not put to the vote.");
        foreach (var tally in await db.VoteTallies.Where(t => t.PhaseId == phase.Id && t.RecommendationId == id).ToListAsync(cancellationToken))
            tally.Votes = tally.Choice switch { VoteChoice.For => favour, VoteChoice.Against => against, _ => abstained };
        chronicle.Record(actor, "hands.counted", "recommendation", id, $"{favour} for, {against} against, {abstained} for neither");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts every draft to the vote; the caller saves.</summary>
    public async Task OpenAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var drafts = await db.Recommendations.Where(r => r.ProcessId == scene.Process.Id && r.State == RecommendationState.Draft).ToListAsync(cancellationToken);
        if (drafts.Count == 0)
            throw new RefusedException("There is no recommendation to vote on yet; write one first.");
        if (await MembersAsync(scene.Process.Id, cancellationToken) == 0)
            throw new RefusedException("Nobody can vote: no member has said yes yet.");
        foreach (var draft in drafts)
        {
            draft.State = RecommendationState.Put;
            db.VoteTallies.AddRange(Enum.GetValues<VoteChoice>().Select(choice => new VoteTally { PhaseId = scene.Phase.Id, RecommendationId = draft.Id, Choice = choice, Votes = 0 }));
        }
    }

    /// <summary>Decides what carries, and owes the answers; the caller saves.</summary>
    public async Task CloseAsync(PhaseScene scene, AssemblyView assembly, CancellationToken cancellationToken)
    {
        var put = await db.Recommendations.Where(r => r.ProcessId == scene.Process.Id && r.State == RecommendationState.Put).OrderBy(r => r.Number).ToListAsync(cancellationToken);
        var tallies = await db.VoteTallies.AsNoTracking().Where(t => t.PhaseId == scene.Phase.Id).ToDictionaryAsync(t => (t.RecommendationId, t.Choice), t => t.Votes + t.OnPaper, cancellationToken);
        var members = await VotersAsync(assembly, cancellationToken);
        foreach (var one in put)
        {
            (one.For, one.Against, one.Abstained) = (tallies[(one.Id, VoteChoice.For)], tallies[(one.Id, VoteChoice.Against)], tallies[(one.Id, VoteChoice.Abstain)]);
            (one.Members, one.VotedAt) = (members, clock.GetUtcNow());
            one.State = MembersVote.Decide(assembly.Mandate, members, one.For, one.Against, one.Abstained);
            var verb = one.State == RecommendationState.Carried ? "was carried by" : "was not carried by";
            chronicle.Link(Actor.Platform, ("recommendation", one.Id), ("process", scene.Process.Id), verb, $"{one.For} of {Some.Of(one.Voted, "vote")} {(one.For == 1 ? "was" : "were")} for it; {(assembly.Mandate.ChairVotes ? $"{Some.Of(members - 1, "member")} and the chair" : Some.Of(members, "member"))} could vote.");
            if (one.State == RecommendationState.Carried)
                await OweAsync(assembly, one, cancellationToken);
        }

        var carried = put.Where(r => r.State == RecommendationState.Carried).ToList();
        db.News.Add(new NewsItem
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = scene.Process.Id,
            At = clock.GetUtcNow(),
            Title = $"The assembly carried {carried.Count} of {put.Count} recommendations",
            Words = $"{assembly.Answerer} must answer each of them within {Some.Of(assembly.Mandate.AnswerDays, "day")}.",
            Url = assembly.Url + "/recommendations",
        });
        if (VoteSettings.Read(scene.Phase.Settings).HandOn == HandOn.YesNo && carried.OrderByDescending(r => r.For).ThenBy(r => r.Number).FirstOrDefault() is { } first)
            await HandOnAsync(scene, first, cancellationToken);
    }

    private async Task OweAsync(AssemblyView assembly, Recommendation one, CancellationToken cancellationToken)
    {
        var about = new AskTarget("recommendation", one.Id, one.Title, $"{assembly.Url}/recommendations/{one.Number}", new Answerer(assembly.Answerer, null), assembly.Mandate.AnswerDays);
        await answers.OweAsync(assembly.View.Place, assembly.View.Process, about, AnswerCause.Proposal, Platform.Layout.Prose.Begin(one.Words, OwedAnswer.MaxWords - 1), new Asker("The assembly", null, null), cancellationToken);
    }

    /// <summary>Puts the recommendation with the most votes to everybody, as a question of yes or no. A proposal costs at least one unit; the ballot's money is that one unit, so that one of the two wins.</summary>
    private async Task HandOnAsync(PhaseScene scene, Recommendation first, CancellationToken cancellationToken)
    {
        foreach (var (title, words) in new[] { ($"Yes: {first.Title}", first.Words), ($"No: not {first.Title}", "It stays as it is now.") })
        {
            var proposal = await proposals.AddAsync(Actor.Platform, scene.Process, new ProposalDetails(title, words, 1, null, "", "", null, null), cancellationToken);
            chronicle.Link(Actor.Platform, ("recommendation", first.Id), ("proposal", proposal.Id), "was put to everybody as", $"Everybody votes on recommendation {first.Number}.");
        }
    }

    internal static Phase RequireOpen(AssemblyView assembly) =>
        assembly.View.Phases.FirstOrDefault(p => p.Method == MembersVoteMethod.MethodName && p.State == PhaseState.Open) ?? throw new RefusedException("The vote is not open.");
}
