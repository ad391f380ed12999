using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.SentForms;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Ballots;

/// <summary>The ballot itself: every proposal as a card to tick. It is saved as it changes, with script or by its button without.</summary>
[Repeatable]
public sealed class VoteBallotModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes, TimeProvider clock) : SitePage
{
    private SavedBallot? _saved;
    private bool _isIssued;

    internal BallotView Ballot { get; private set; } = null!;

    internal VoterPass Pass { get; private set; } = null!;

    /// <summary>The lists on which this voter votes, each in an order of the voter's own.</summary>
    internal IReadOnlyList<BallotList> Lists { get; private set; } = [];

    /// <summary>All proposals of these lists.</summary>
    internal IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>What the ballot says, as saved or as just sent.</summary>
    internal IReadOnlyList<Choice> Chosen { get; private set; } = [];

    [BindProperty(Name = "sequence")]
    public int Sequence { get; set; }

    internal bool IsSaved { get; private set; }

    /// <summary>Whether what the page shows was just refused and is not what lies in the box.</summary>
    internal bool IsRefused { get; private set; }

    /// <summary>What the bar adds up for a list: points with points, elsewhere the cost of what is named.</summary>
    internal long TotalOf(BallotList list) => ChosenOf(list).Sum(c => Ballot.Settings.Form == BallotForm.Points ? c.Value : list.Proposals.First(p => p.Number == c.Number).Cost);

    /// <summary>What the ballot says of a list.</summary>
    internal IReadOnlyList<Choice> ChosenOf(BallotList list) => [.. Chosen.Where(c => list.Proposals.Any(p => p.Number == c.Number))];

    /// <summary>Whether the vote is over for newcomers, and this voter may still finish.</summary>
    internal bool IsFinishing => !Pass.IsRehearsal && CanSave && VotingHours.IsFinishing(Ballot.Scene, Ballot.Settings, clock.GetUtcNow());

    /// <summary>Whether the voter can ask for a letter before the vote ends: nothing is saved yet.</summary>
    internal bool OffersReminder => Reminders.ReminderDesk.Offers(Ballot.Scene, Pass, _isIssued, clock.GetUtcNow());

    /// <summary>Whether the voter may still choose another district.</summary>
    internal bool CanChooseDistrict => Ballot.Settings.Districts.Count > 0 && (Pass.IsRehearsal || (Ballot.Settings.DistrictFrom == DistrictSource.Voter && !_isIssued && CanSave));

    internal bool CanSave => Pass.IsRehearsal || VotingHours.MaySave(Ballot.Scene, Ballot.Settings, Pass, clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await OpenAsync(place, process, cancellationToken) is { } elsewhere)
            return elsewhere;
        (Chosen, Sequence, IsSaved) = (_saved?.ChoicesAs(Ballot.Settings.Form, Lists) ?? [], _saved?.Sequence ?? 0, _isIssued);
        return Page();
    }

    /// <param name="place">The place's name in addresses.</param>
    /// <param name="process">The process's name in addresses.</param>
    /// <param name="finish">Present when the voter pressed the button to finish.</param>
    /// <param name="cancellationToken">Ends when the voter goes away.</param>
    public async Task<IActionResult> OnPostAsync(string place, string process, string? finish, CancellationToken cancellationToken)
    {
        var byScript = Request.Headers.XRequestedWith == "fetch";
        if (await OpenAsync(place, process, cancellationToken) is { } elsewhere)
            return byScript ? Refused("Your ballot is no longer open in this browser. Enter your code again.") : elsewhere;
        if (!byScript && Sequence == (_saved?.Sequence ?? 0))
            Sequence++;
        try
        {
            Chosen = SentChoices.Read(Ballot.Settings.Form, Request.Form, Proposals);
            await desk.SaveAsync(Ballot.Scene, Pass, Sequence, Chosen, Proposals, cancellationToken);
        }
        catch (RefusedException e)
        {
            if (byScript)
                return Refused(e.Message);
            ModelState.AddModelError("choices", e.Message);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            (IsSaved, IsRefused) = (_isIssued, true);
            return Page();
        }

        if (byScript)
            return new JsonResult(new { saved = true, savedAt = clock.GetUtcNow(), sequence = Sequence, total = Lists.Sum(TotalOf), count = Chosen.Count });
        return Redirect(Ballot.Url + (finish is null ? "/vote/ballot" : "/vote/receipt"));
    }

    private static JsonResult Refused(string message) => new(new { saved = false, message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private async Task<IActionResult?> OpenAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await ballots.FindAsync(place, process, cancellationToken) is not { } ballot)
            return NotFound();
        Ballot = ballot;
        if (passes.Read(ballot.Phase.Id) is not { } pass)
            return Redirect(ballot.Url + "/vote");
        Pass = pass;
        _saved = await desk.FindAsync(pass, cancellationToken);
        _isIssued = _saved is not null;
        if (pass.District is null && CanChooseDistrict)
            return Redirect(ballot.Url + "/vote/district");
        Lists = [.. BallotLists.For(ballot.Settings, await ballots.ProposalsAsync(ballot, cancellationToken), pass.District)
            .Select(l => ballot.Settings.Shuffle ? l with { Proposals = Shuffle(l.Proposals, pass.Receipt) } : l)];
        Proposals = [.. Lists.SelectMany(l => l.Proposals)];
        return null;
    }

    /// <summary>An order that is this voter's own, and the same each time the page is loaded.</summary>
    private static List<Proposal> Shuffle(IReadOnlyList<Proposal> proposals, string receipt) =>
        [.. proposals.OrderBy(p => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{receipt}/{p.Number}"))))];
}
