using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Result;
using Folkmoot.Ballots.Voting;
using Folkmoot.Counting;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots;

/// <summary>The result: a picture first, the rule in words, every round, every near miss, and for the holder of a receipt where their share went.</summary>
// Showing a share changes nothing, and other sites cannot send the form; without a token the page is the same for everybody.
[EnableRateLimiting("codes"), IgnoreAntiforgeryToken, PublicPage]
public sealed class ResultModel(BallotFinder ballots, ResultReader results, ProposalBook book, VoteDesk desk, VoterPasses passes, IJobQueue jobs, IStringLocalizer<Texts> texts, TimeProvider clock, StationBook stations) : SitePage
{
    internal BallotView Ballot { get; private set; } = null!;

    /// <summary>The finished result; null while there is none.</summary>
    internal ResultView? Result { get; private set; }

    /// <summary>How far the count is, while it runs.</summary>
    internal JobProgress? Progress { get; private set; }

    /// <summary>Where the share of the ballot went whose receipt was given.</summary>
    internal BallotAccount? Share { get; private set; }

    /// <summary>Which list; null for the first.</summary>
    [BindProperty(SupportsGet = true, Name = "list")]
    public string? List { get; set; }

    /// <summary>All lists that were counted, each with its proposals.</summary>
    internal IReadOnlyList<(BallotList List, CountAccount Account)> Counted { get; private set; } = [];

    /// <summary>How many ballots were counted, on all lists.</summary>
    internal int Ballots { get; private set; }

    [BindProperty(Name = "receipt")]
    public string? Receipt { get; set; }

    /// <summary>Whether this browser holds a ballot of this vote, so that no receipt needs typing.</summary>
    internal bool HoldsBallot { get; private set; }

    /// <summary>The stations where people voted on paper, with their figures.</summary>
    internal IReadOnlyList<StationFigures> Stations { get; private set; } = [];

    /// <summary>Whether the vote is closed and its paper is not all in.</summary>
    internal bool IsPaperAwaited => Result is null && Progress is null && Ballot.Phase.State == PhaseState.Closed && Stations.Count > 0;

    /// <summary>Whether the vote has closed while some may still finish.</summary>
    internal bool IsFinishing => VotingHours.IsFinishing(Ballot.Scene, Ballot.Settings, clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken) =>
        await FindAsync(place, process, cancellationToken) ? Page() : NotFound();

    /// <summary>Shows where the share of one ballot went, to whoever holds its receipt. Nothing about it is kept or logged.</summary>
    public async Task<IActionResult> OnPostShareAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        if (Result is null)
            return Redirect(Ballot.Url + "/result");
        try
        {
            var held = string.IsNullOrWhiteSpace(Receipt) ? passes.Read(Ballot.Phase.Id) : null;
            var pass = held is { IsRehearsal: false } ? held : await desk.ReturnAsync(Ballot.Scene, Receipt, cancellationToken);
            var saved = await desk.FindAsync(pass, cancellationToken) ?? throw new RefusedException("There is no ballot with this receipt in this vote. Look at the receipt again.");
            var numbers = Result.Proposals.ToDictionary(p => p.Number, p => p.Reference);
            var named = Box.Choices.Read(saved.Text).Where(c => numbers.ContainsKey(c.Number)).Select(c => new BallotChoice(numbers[c.Number], c.Value)).ToList();
            Share = named.Count > 0 ? Counter.Explain(Result.Account, named) : throw new RefusedException(texts["share.other"]);
            Response.Headers.CacheControl = "no-store";
        }
        catch (RefusedException e)
        {
            ModelState.AddModelError("receipt", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return false;
        Ballot = ballot;
        Stations = await stations.FiguresAsync(ballot.Phase.Id, cancellationToken);
        var head = await results.HeadAsync(ballot.Phase.Id, cancellationToken);
        if (head is null)
            return true;
        var lists = BallotLists.Of(ballot.Settings, await book.ListAsync(ballot.Scene.Process.Id, cancellationToken));
        Counted = [.. (await results.ListsAsync(ballot.Phase.Id, lists, cancellationToken)).Zip(lists, (counted, list) => (list, counted.Account))];
        if (Counted.FirstOrDefault(c => c.List.Key == (List ?? lists[0].Key)) is { List: { } list, Account: { } account })
            (Result, Ballots) = (new ResultView(ballot, head, account, list), await results.BallotsAsync(ballot.Phase.Id, head, cancellationToken));
        else if (Counted.Count > 0)
            return false;
        else
            Progress = await jobs.ProgressAsync(head.JobId, cancellationToken);
        HoldsBallot = passes.Read(ballot.Phase.Id) is { IsRehearsal: false };
        return true;
    }
}
