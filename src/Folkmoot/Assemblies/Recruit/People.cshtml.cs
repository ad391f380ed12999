using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Who registered, for organisers, for clerks who write down what comes by phone and on paper, and for callers.</summary>
internal sealed class PeopleModel(AssemblyDoor door, PoolReader pool, PageDesk pages, FolkmootDb db, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal PoolFigures Pool { get; private set; } = null!;

    internal Paged<Registration> Found { get; private set; } = null!;

    /// <summary>Those who were drawn, by registration.</summary>
    internal IReadOnlyDictionary<Guid, Member> Members { get; private set; } = null!;

    /// <summary>The registration pages, where there are several.</summary>
    internal IReadOnlyList<RegistrationPage> Pages { get; private set; } = [];

    /// <summary>The title of the page through which somebody came; null where there is but one page, or they did not come by one.</summary>
    internal RegistrationPage? PageOf(Registration person) => Pages.Count < 2 || person.Channel != Channel.Web ? null : Pages.FirstOrDefault(p => p.Id == person.PageId) ?? Pages[0];

    /// <summary>Whether they may register somebody.</summary>
    internal bool MayRegister { get; private set; }

    internal bool MayOrganise { get; private set; }

    internal bool IsRecruiting => Assembly.IsRecruiting(clock.GetUtcNow());

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>How it stands with somebody who was drawn, with their panel where there are several.</summary>
    internal string Say(Member member) => MemberWords.Say(member, Assembly.Mandate, texts);

    public async Task OnGetAsync(int? p, CancellationToken cancellationToken) =>
        Found = await pool.FindAsync(Assembly.Id, Words, p, cancellationToken);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Pool = await pool.FiguresAsync(Assembly.Id, cancellationToken);
        Members = (await db.Members.AsNoTracking().Where(m => m.ProcessId == Assembly.Id).ToListAsync(cancellationToken)).GroupBy(m => m.RegistrationId).ToDictionary(g => g.Key, g => g.Last());
        Pages = await pages.ListAsync(Assembly.Id, cancellationToken);
        MayRegister = await current.MayAsync(Access.Clerk, View.Place.Id, View.Process.Id, cancellationToken);
        MayOrganise = await current.MayAsync(Access.Organiser, View.Place.Id, View.Process.Id, cancellationToken);
        return true;
    }
}
