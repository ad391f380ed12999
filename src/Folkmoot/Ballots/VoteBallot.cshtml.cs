using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Platform;
using Folkmoot.Platform.SentForms;
using Folkmoot.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Ballots;

/// <summary>The ballot itself: every proposal as a card to tick. It is saved as it changes, with script or by its button without.</summary>
[Repeatable]
public sealed class VoteBallotModel(BallotFinder ballots, VoteDesk desk, VoterPasses passes, TimeProvider clock) : PageModel
{
    public BallotView Ballot { get; private set; } = null!;

    public VoterPass Pass { get; private set; } = null!;

    /// <summary>All proposals in this voter's own order.</summary>
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>What the ballot says, as saved or as just sent.</summary>
    public IReadOnlyList<Choice> Chosen { get; private set; } = [];

    [BindProperty(Name = "sequence")]
    public int Sequence { get; set; }

    public bool IsSaved { get; private set; }

    /// <summary>Whether what the page shows was just refused and is not what lies in the box.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What the bar adds up: points with points, elsewhere the cost of what is named.</summary>
    public long Total => Ballot.Settings.Form == BallotForm.Points
        ? Chosen.Sum(c => c.Value)
        : Proposals.Where(p => Chosen.Any(c => c.Number == p.Number)).Sum(p => p.Cost);

    /// <summary>What the ballot says of a proposal; null for nothing.</summary>
    public long? ValueOf(Proposal proposal) => Chosen.Where(c => c.Number == proposal.Number).Select(c => (long?)c.Value).FirstOrDefault();

    /// <summary>How many places a ranking has.</summary>
    public int Places => Math.Min(Ballot.Settings.MaxChoices ?? Proposals.Count, Proposals.Count);

    public bool CanSave => Pass.IsRehearsal || Ballot.Scene.IsOpenAt(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await OpenAsync(place, process, cancellationToken) is { } elsewhere)
            return elsewhere;
        var saved = await desk.FindAsync(Pass, cancellationToken);
        (Chosen, Sequence, IsSaved) = (saved?.ChoicesAs(Ballot.Settings.Form) ?? [], saved?.Sequence ?? 0, saved is not null);
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
        if (!byScript && Sequence == ((await desk.FindAsync(Pass, cancellationToken))?.Sequence ?? 0))
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
            (IsSaved, IsRefused) = (await desk.FindAsync(Pass, cancellationToken) is not null, true);
            return Page();
        }

        if (byScript)
            return new JsonResult(new { saved = true, savedAt = clock.GetUtcNow(), sequence = Sequence, total = Total, count = Chosen.Count });
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
        var proposals = await ballots.ProposalsAsync(ballot, cancellationToken);
        Proposals = ballot.Settings.Shuffle ? Shuffle(proposals, pass.Receipt) : proposals;
        return null;
    }

    /// <summary>An order that is this voter's own, and the same each time the page is loaded.</summary>
    private static List<Proposal> Shuffle(IReadOnlyList<Proposal> proposals, string receipt) =>
        [.. proposals.OrderBy(p => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{receipt}/{p.Number}"))))];
}
