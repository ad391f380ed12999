using Folkmoot.Assemblies.Lottery;
using Folkmoot.Ballots;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>One registration: what was written, what the person answers to being drawn, and the way out.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class PersonModel(AssemblyDoor door, PoolReader pool, RegistrationDesk desk, MemberDesk members, Codes codes, FolkmootDb db, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    public Registration Person { get; private set; } = null!;

    public Member? Member { get; private set; }

    public IReadOnlyDictionary<string, string> Values => QuotaDesk.Values(Person.Values);

    /// <summary>The invited address; null where there is none, or it was erased.</summary>
    public string? Home { get; private set; }

    /// <summary>The person's own code, to be read to them on the phone.</summary>
    public string? Code => Person.ErasedAt is null ? codes.VoterCode(Person.Id) : null;

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAnswerAsync(MemberState state, CancellationToken cancellationToken) =>
        DoAsync(() => members.AnswerAsync(current.Actor, Assembly, Member?.Id ?? Guid.Empty, state, cancellationToken), texts["Person.Done"], Here);

    public Task<IActionResult> OnPostPayAsync(CancellationToken cancellationToken) =>
        DoAsync(() => members.PayAsync(current.Actor, Assembly, Member?.Id ?? Guid.Empty, cancellationToken), texts["Person.Done"], Here);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.WithdrawAsync(current.Actor, Assembly, Person.Id, cancellationToken), texts["Person.Withdrawn"], Here);

    private string Here => $"{Assembly.ManageUrl}/people/{Person.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            || await pool.FindAsync(Assembly.Id, number, cancellationToken) is not { } person)
            return false;
        Person = person;
        Member = await members.OfAsync(person.Id, cancellationToken);
        Home = await db.InvitedAddresses.AsNoTracking().Where(a => a.Id == person.AddressId).Select(a => a.Words + ", " + a.Postcode).SingleOrDefaultAsync(cancellationToken);
        return true;
    }
}
