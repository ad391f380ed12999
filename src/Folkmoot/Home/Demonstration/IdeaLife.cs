using Folkmoot.Feasibility;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>Lives through what happens to the demonstration's ideas before the ballot: they are put forward, supported, discussed and checked.</summary>
internal sealed class IdeaLife(FolkmootDb db, Past past, DateTimeOffset now)
{
    private const int Residents = 40;

    private static readonly string[] Names = ["Maya", "Friends of the river", "", "Tom and Ines", "", "Bryony", "Weir Terrace neighbours", "", "Owain", ""];

    private static readonly (bool IsFor, string Words)[] Said =
    [
        (true, "I would use it every week, and so would my neighbours."),
        (true, "It costs little and lasts for years."),
        (false, "Somebody has to look after it. Who would that be in winter?"),
        (true, "It helps people who have nowhere else to go."),
        (false, "There is something like it ten minutes away."),
    ];

    private static readonly string[] Officers = ["Jo Marsh, Parks", "Dan Price, Highways", "Amina Yusuf, Property"];

    /// <summary>Puts the ideas forward one after the other during the phase, as far as today.</summary>
    public async Task PutForwardAsync(ProcessView view, Phase phase, IReadOnlyList<Idea> ideas, CancellationToken cancellationToken)
    {
        var residents = await ResidentsAsync(cancellationToken);
        var dice = new Random(1215);
        var end = phase.ClosesAt < now ? phase.ClosesAt : now;
        var open = (await past.Get<ProcessReader>().FindAsync(view.Place.Slug, view.Process.Slug, cancellationToken))!;
        for (var at = 0; at < ideas.Count; at++)
        {
            past.Clock.Now = phase.OpensAt + ((end - phase.OpensAt) * ((at + 0.5) / ideas.Count));
            var author = new Actor(residents[at % residents.Count], "Participant");
            var idea = await past.Get<IdeaDesk>().PutForwardAsync(author, open, ideas[at].AsIdea, Names[at % Names.Length], cancellationToken);
            foreach (var resident in residents.Where(_ => dice.NextDouble() < 0.15 + (0.5 / (1 + (at % 5)))))
                db.IdeaSupports.Add(new IdeaSupport { IdeaId = idea.Id, AccountId = resident, Mailbox = null, At = past.Clock.Now });
            for (var point = 0; point < at % 4; point++)
            {
                var (isFor, words) = Said[(at + point) % Said.Length];
                await past.Get<PointDesk>().AddAsync(new Actor(residents[(at + point + 7) % residents.Count], "Participant"), open, idea.Id, isFor, words, "", cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Officers find that every idea can be done for what its file says.</summary>
    public async Task CheckAsync(ProcessView view, Phase phase, IReadOnlyList<Idea> ideas, CancellationToken cancellationToken)
    {
        var open = (await past.Get<ProcessReader>().FindAsync(view.Place.Slug, view.Process.Slug, cancellationToken))!;
        var lines = (await past.Get<CheckReader>().FindAsync(view.Process.Id, null, 1, CheckReader.PageSize, cancellationToken)).Items.OrderBy(l => l.Idea.Number).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            past.Clock.Now = phase.OpensAt + ((phase.ClosesAt - phase.OpensAt) * ((at + 0.5) / lines.Count));
            var check = lines[at].Check;
            await past.Get<CheckDesk>().AssignAsync(Wyebridge.Organiser, open, check.Id, Officers[at % Officers.Length], cancellationToken);
            var version = await db.IdeaChecks.Where(c => c.Id == check.Id).Select(c => c.Version).SingleAsync(cancellationToken);
            var verdict = new Verdict(Judgement.Feasible, "We looked at the place, asked those who own it, and got two prices. It can be done within a year.", ideas[at].Cost * 100);
            await past.Get<CheckDesk>().JudgeAsync(Wyebridge.Organiser, open, check.Id, verdict, version, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Guid>> ResidentsAsync(CancellationToken cancellationToken)
    {
        var there = await db.Accounts.Where(a => a.Email == null && a.DisplayName == Invented).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        for (var made = there.Count; made < Residents; made++)
        {
            var account = new Account { Id = OrderedId.Next(past.Clock.Now), DisplayName = Invented, CreatedAt = past.Clock.Now.AddDays(-30) };
            db.Accounts.Add(account);
            there.Add(account.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        return there;
    }

    /// <summary>Nobody can sign in to these accounts: they have no address.</summary>
    private const string Invented = "Invented resident";
}
