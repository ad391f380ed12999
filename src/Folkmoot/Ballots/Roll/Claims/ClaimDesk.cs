using Folkmoot.Ballots.Settings;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Site = Folkmoot.Platform.Configuration.Settings;

namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>
/// Lets people put themselves on a roll where the organisers say so, and lets those who are on a roll with their address in by a letter.
/// Nobody learns from an answer whether an address is on a roll.
/// </summary>
internal sealed class ClaimDesk(
    FolkmootDb db, ClaimCheck check, Codes codes, GuestDoor door, IMailSender mail, IInstanceKey key, Chronicle chronicle, Site settings, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    /// <summary>Letters to one mailbox about one ballot in a day.</summary>
    public const int LettersPerDay = 3;

    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    /// <summary>What is checked; null when people cannot put themselves on the roll.</summary>
    public Task<ClaimRules?> RulesAsync(Guid phase, CancellationToken cancellationToken) =>
        db.ClaimRules.AsNoTracking().SingleOrDefaultAsync(r => r.PhaseId == phase, cancellationToken);

    /// <summary>Whether somebody on the roll could be let in by a letter.</summary>
    public Task<bool> KnowsAddressesAsync(Guid phase, CancellationToken cancellationToken) =>
        db.Roll.AnyAsync(e => e.PhaseId == phase && e.MailHash != null, cancellationToken);

    /// <summary>Says what is checked, and whether people may put themselves on the roll.</summary>
    /// <exception cref="RefusedException">A rule is wrong, or a list of voters was uploaded: then somebody could be on the roll twice.</exception>
    public async Task SetAsync(Actor actor, Phase phase, bool isOpen, int? minAge, string? postcodes, string? contact, CancellationToken cancellationToken)
    {
        if (phase.State == PhaseState.Closed)
            throw new RefusedException(texts["claim.rules.closed"]);
        if (minAge is < 1 or > 99)
            throw new RefusedException(texts["claim.rules.age"], "MinAge");
        var beginnings = string.Join(',', (postcodes ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(ClaimCheck.Tidy).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));
        if (beginnings.Length > ClaimRules.MaxPostcodes)
            throw new RefusedException(texts["claim.rules.postcodes", ClaimRules.MaxPostcodes], "Postcodes");
        var whom = (contact ?? "").Trim();
        if (whom.Length is < 5 or > ClaimRules.MaxContact || whom.Any(char.IsControl))
            throw new RefusedException(texts["claim.rules.contact", ClaimRules.MaxContact], "Contact");
        if (isOpen && BallotSettingsJson.Read(phase.Settings) is { Districts.Count: > 0, DistrictFrom: DistrictSource.Roll })
            throw new RefusedException(texts["claim.rules.districts"]);
        if (isOpen && await db.Roll.AnyAsync(e => e.PhaseId == phase.Id && e.Addressee != "" && e.PersonHash == null, cancellationToken))
            throw new RefusedException(texts["claim.rules.list"]);
        var rules = await db.ClaimRules.SingleOrDefaultAsync(r => r.PhaseId == phase.Id, cancellationToken);
        if (rules is null)
        {
            rules = new ClaimRules { PhaseId = phase.Id, IsOpen = isOpen, Postcodes = "", Contact = "" };
            db.ClaimRules.Add(rules);
        }

        (rules.IsOpen, rules.MinAge, rules.Postcodes, rules.Contact) = (isOpen, minAge, beginnings, whom);
        chronicle.Record(actor, isOpen ? "roll.claims-opened" : "roll.claims-closed", "phase", phase.Id, texts["claim.audit"]);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Checks what somebody says and sends the link that puts them on the roll.</summary>
    /// <exception cref="RefusedException">A check failed, or nobody can put themselves on this roll now.</exception>
    public async Task AskAsync(PhaseScene scene, ClaimDetails said, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(scene.Phase.Id, cancellationToken);
        RequireRunning(scene, rules);
        var (addressee, person, email) = check.Check(rules!, said, scene.Place.Name, scene.Phase.ClosesAt.Year);
        await SendAsync(scene, email, addressee, codes.HashPerson(scene.Phase.Id, person), cancellationToken);
    }

    /// <summary>Sends a link to somebody who is on the roll with their address; to nobody else, and the answer is the same.</summary>
    /// <exception cref="RefusedException">This is no address, or the vote is over.</exception>
    public async Task AskToEnterAsync(PhaseScene scene, string? email, CancellationToken cancellationToken)
    {
        if (scene.Phase.State == PhaseState.Closed)
            throw new RefusedException(texts["claim.over"]);
        var address = EmailAddress.TryParse(email) ?? throw new RefusedException(texts["claim.email.wrong"], nameof(ClaimDetails.Email));
        var hash = codes.HashMailbox(scene.Phase.Id, address);
        if (await db.Roll.AnyAsync(e => e.PhaseId == scene.Phase.Id && e.MailHash == hash, cancellationToken))
            await SendAsync(scene, address, "", person: null, cancellationToken);
    }

    public Task<bool> IsGoodAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Secret.HashToken(key, token);
        var now = clock.GetUtcNow();
        return db.Claims.AnyAsync(c => c.TokenHash == hash && c.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Puts the person on the roll, once, and signs them in.</summary>
    /// <exception cref="RefusedException">The link is too old or was used, somebody is on the roll with that name already, or the vote is over.</exception>
    public async Task<SignedIn> ConfirmAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (Secret.HashToken(key, token), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.TokenHash == hash && c.ExpiresAt > now, cancellationToken);
        // One conditional statement decides who was first.
        if (claim is null || await db.Claims.Where(c => c.Id == claim.Id).ExecuteDeleteAsync(cancellationToken) == 0)
            throw new RefusedException(texts["claim.link.over"]);
        var phase = await db.Phases.AsNoTracking().SingleAsync(p => p.Id == claim.PhaseId, cancellationToken);
        if (phase.State == PhaseState.Closed || phase.ClosesAt <= now)
            throw new RefusedException(texts["claim.over"]);
        if (!await db.Roll.AnyAsync(e => e.PhaseId == claim.PhaseId && e.MailHash == claim.MailHash, cancellationToken))
            await AddAsync(claim, cancellationToken);
        var email = EmailAddress.TryParse(claim.Email)!;
        var signedIn = door.Begin(await door.AccountAsync(email, claim.Addressee.Length > 0 ? claim.Addressee.Split('\n')[0][..Math.Min(claim.Addressee.Split('\n')[0].Length, Roles.MaxName)] : email.Written, cancellationToken), "/people/ballots");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The unique indexes hold when the same person confirms twice at once.
            throw new RefusedException(texts["claim.link.over"]);
        }

        return signedIn;
    }

    private async Task AddAsync(Claim claim, CancellationToken cancellationToken)
    {
        if (claim.PersonHash is null)
            throw new RefusedException(texts["claim.link.over"]);
        if (await db.Roll.AnyAsync(e => e.PhaseId == claim.PhaseId && e.PersonHash == claim.PersonHash, cancellationToken))
            throw new RefusedException(texts["claim.known", (await RulesAsync(claim.PhaseId, cancellationToken))?.Contact ?? ""]);
        var id = Guid.NewGuid();
        db.Roll.Add(new RollEntry
        {
            Id = id,
            PhaseId = claim.PhaseId,
            CodeHash = codes.HashVoterCode(claim.PhaseId, codes.VoterCode(id)),
            Addressee = claim.Addressee,
            Line = (await db.Roll.Where(e => e.PhaseId == claim.PhaseId).MaxAsync(e => (int?)e.Line, cancellationToken) ?? 0) + 1,
            State = RollState.None,
            MailHash = claim.MailHash,
            PersonHash = claim.PersonHash,
        });
        chronicle.Record(Actor.Platform, "roll.claimed", "phase", claim.PhaseId, texts["claim.audit.one"]);
    }

    private async Task SendAsync(PhaseScene scene, EmailAddress email, string addressee, byte[]? person, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), codes.HashMailbox(scene.Phase.Id, email));
        var day = now - Life;
        if (await db.Claims.CountAsync(c => c.PhaseId == scene.Phase.Id && c.MailHash == hash && c.CreatedAt > day, cancellationToken) >= LettersPerDay)
            return;
        var token = Secret.NewToken();
        db.Claims.Add(new Claim
        {
            Id = OrderedId.Next(now),
            PhaseId = scene.Phase.Id,
            TokenHash = Secret.HashToken(key, token),
            Email = email.Written,
            MailHash = hash,
            PersonHash = person,
            Addressee = addressee,
            CreatedAt = now,
            ExpiresAt = now + Life,
        });
        var link = new Uri(settings.Address, $"vote/enter/{token}").AbsoluteUri;
        await mail.SendAsync(new Letter(email.Written, texts["claim.letter.subject", scene.Process.Title], texts["claim.letter.body", scene.Process.Title, link]), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void RequireRunning(PhaseScene scene, ClaimRules? rules)
    {
        if (scene.Phase.State == PhaseState.Closed)
            throw new RefusedException(texts["claim.over"]);
        if (rules is not { IsOpen: true })
            throw new RefusedException(texts["claim.closed"]);
    }
}
