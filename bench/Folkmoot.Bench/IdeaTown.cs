using System.Buffers.Binary;
using Folkmoot.Communities;
using Folkmoot.Feasibility;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Lists;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Bench;

/// <summary>A city's budget with thousands of invented ideas and proposals, and one idea about which everybody talks.</summary>
internal static class IdeaTown
{
    public const int Many = 5_000;
    public const int People = 2_000;
    public const int Supports = 60_000;
    public const int Points = 1_000;
    public const int Votes = 20_000;

    /// <summary>The number of the idea about which everybody talks.</summary>
    public const int Discussed = 7;

    private const int Seed = 20_261_128;

    private static readonly string[] Things = ["bench", "tree", "lamp", "playground", "crossing", "garden", "library shelf", "football pitch", "bus shelter", "fountain"];
    private static readonly string[] Spots = ["the river", "the school", "the station", "the old mill", "the market", "the church", "the park gate", "the long road"];
    private static readonly string[] Areas = ["North", "South", "Centre", "Riverside", "Hillside", ""];
    private static readonly string[] Topics = ["Streets", "Green", "Play", "Culture", "Health"];

    /// <returns>The address of the process, from the root of the site.</returns>
    public static async Task<string> MakeAsync(PreparedSite site)
    {
        await using var app = site.Build();
        await app.PrepareDatabaseAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var organiser = new Actor(null, "Organiser, Wyebridge");
        var place = await scope.ServiceProvider.GetRequiredService<Places>().CreateAsync(organiser, new PlaceDetails("Wyebridge", "town", "", null, "Europe/London", "GBP"), null, CancellationToken.None);
        var view = await scope.ServiceProvider.GetRequiredService<ProcessWriter>().StartAsync(organiser, place, "paris-participatory-budget", new ProcessDetails("City budget", "Money for the city."), CancellationToken.None);
        await FillAsync(site.Database, view.Process.Id, DateTimeOffset.UtcNow);
        return view.Url;
    }

    private static async Task FillAsync(IDatabaseProvider database, Guid process, DateTimeOffset now)
    {
        var random = new Random(Seed);
        Guid[] people = [.. Enumerable.Range(0, People).Select(_ => Guid.CreateVersion7(now))];
        await SaveAsync(database, people.Select((id, i) => new Account { Id = id, DisplayName = $"Resident {i}", Email = $"resident{i}@example.org", EmailKey = $"resident{i}@example.org", CreatedAt = now }));
        Idea[] ideas = [.. Enumerable.Range(1, Many).Select(number => MakeIdea(process, number, now, random))];
        await SaveAsync(database, ideas);
        await SaveAsync(database, Enumerable.Range(1, Many).Select(number => MakeProposal(process, number, now, random)));
        await SaveAsync(database, ideas.Select(i => new IdeaPerson { Id = Guid.CreateVersion7(now), IdeaId = i.Id, AccountId = people[random.Next(People)], ShownAs = "", Part = IdeaPart.Author, Since = now }));
        await SaveAsync(database, ideas.Select(i => new IdeaCheck { Id = Guid.CreateVersion7(now), IdeaId = i.Id, ProcessId = process, Owner = $"Officer {random.Next(20)}", DueAt = now.AddDays(random.Next(-20, 40)), OpenedAt = now, Judgement = (Judgement)random.Next(4), Reasons = "Because." }));
        // Some ideas are far better known than others.
        await SaveAsync(database, Enumerable.Range(0, Supports * 2).Select(_ => ((int)(Many * Math.Pow(random.NextDouble(), 3)), random.Next(People))).Distinct().Take(Supports)
            .Select(s => new IdeaSupport { IdeaId = ideas[s.Item1].Id, AccountId = people[s.Item2], Mailbox = MailboxOf(s.Item2), At = now }));
        IdeaPoint[] points = [.. Enumerable.Range(0, Points).Select(i => new IdeaPoint
        {
            Id = Guid.CreateVersion7(now), IdeaId = ideas[Discussed - 1].Id, AccountId = people[random.Next(People)], ShownAs = $"Resident {i}", IsFor = i % 2 == 0, Words = Sentence(random), At = now,
        })];
        await SaveAsync(database, points);
        await SaveAsync(database, Enumerable.Range(0, Votes * 2).Select(_ => ((int)(Points * Math.Pow(random.NextDouble(), 2)), random.Next(People))).Distinct().Take(Votes)
            .Select(v => new PointVote { PointId = points[v.Item1].Id, AccountId = people[v.Item2], Mailbox = MailboxOf(v.Item2) }));
        await using var db = database.NewContext();
        db.Processes.Single(p => p.Id == process).State = ProcessState.Published;
        foreach (var phase in db.Phases.Where(p => p.ProcessId == process).OrderBy(p => p.Ordinal).Take(2))
            phase.State = phase.Ordinal == 1 ? PhaseState.Closed : PhaseState.Open;
        await db.SaveChangesAsync();
    }

    private static byte[] MailboxOf(int person)
    {
        var hash = new byte[Mailboxes.Bytes];
        BinaryPrimitives.WriteInt32BigEndian(hash, person);
        return hash;
    }

    private static Idea MakeIdea(Guid process, int number, DateTimeOffset now, Random random)
    {
        var (title, words, area, topic) = Invent(random);
        return new Idea
        {
            Id = Guid.CreateVersion7(now),
            ProcessId = process,
            Number = number,
            Title = title,
            Words = words,
            Helps = "Everybody who passes by",
            Area = area,
            Category = topic,
            Picture = "bench",
            Search = SearchText.Of(title, words, area, topic),
            Latitude = 52 + (random.NextDouble() / 20),
            Longitude = -2.7 + (random.NextDouble() / 20),
            State = IdeaState.Public,
            Channel = IdeaChannel.Web,
            Helper = "",
            CreatedAt = now,
            PublishedAt = now,
        };
    }

    private static Proposal MakeProposal(Guid process, int number, DateTimeOffset now, Random random)
    {
        var (title, words, area, topic) = Invent(random);
        return new Proposal
        {
            Id = Guid.CreateVersion7(now),
            ProcessId = process,
            Number = number,
            Reference = $"{number}",
            Title = title,
            Words = words,
            Cost = random.Next(1, 1000) * 1000L,
            Area = area,
            Category = topic,
            Picture = "bench",
            Search = SearchText.Of(title, words, area, topic),
            Latitude = 52 + (random.NextDouble() / 20),
            Longitude = -2.7 + (random.NextDouble() / 20),
            CreatedAt = now,
        };
    }

    private static (string Title, string Words, string Area, string Topic) Invent(Random random) =>
        ($"A {Pick(random, Things)} by {Pick(random, Spots)}", string.Join(' ', Enumerable.Range(0, 8).Select(_ => Sentence(random))), Pick(random, Areas), Pick(random, Topics));

    private static string Sentence(Random random) => $"People who live near {Pick(random, Spots)} want a {Pick(random, Things)} because the way to {Pick(random, Spots)} is long.";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static async Task SaveAsync<T>(IDatabaseProvider database, IEnumerable<T> rows)
        where T : class
    {
        foreach (var part in rows.Chunk(5_000))
        {
            await using var db = database.NewContext();
            db.AddRange(part);
            await db.SaveChangesAsync();
        }
    }
}
