using Folkmoot.Answers;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Export;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Delivery;
using Folkmoot.Feasibility;
using Folkmoot.Platform;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.People;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proof;

/// <summary>Lives through a playbook from the draft to the last project delivered, through the services that the pages use.</summary>
/// <param name="town">Where it happens.</param>
/// <param name="ideas">How many ideas are put forward.</param>
/// <param name="voters">How many people vote.</param>
/// <param name="seed">What costs and choices are drawn from.</param>
internal sealed class PlaybookLife(Town town, int ideas, int voters, int seed)
{
    private static readonly string[] Streets = ["Mill", "Castle", "Station", "Weir", "Orchard", "Priory", "Bridge"];

    private readonly Random _random = new(seed);
    private readonly Actor _officer = new(null, "Officer, Wyebridge");

    public ProcessView View { get; private set; } = null!;

    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    public CountAccount Account { get; private set; } = null!;

    /// <summary>Makes the draft, gives it its money and publishes it.</summary>
    public async Task BeginAsync(string playbook, long budget)
    {
        View = await town.DraftAsync($"Round {seed}", playbook);
        var vote = View.Method("ballot")!;
        var settings = BallotSettingsJson.Write(BallotSettingsJson.Read(vote.Settings) with { Budget = budget });
        await town.SetAsync(View, vote.Key, settings: settings);
        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, View.Process.Id, CancellationToken.None));
    }

    /// <summary>Lets every phase before the check go by, and people put their ideas forward in the first that takes them.</summary>
    public async Task ProposeAsync()
    {
        await OpenAsync("ideas");
        // Some put several forward.
        var author = Guid.Empty;
        for (var i = 1; i <= ideas; i++)
        {
            author = i % 3 == 1 ? await town.Host.AddAccountAsync("Ann", $"ann{i}@example.org") : author;
            var details = new IdeaDetails($"Idea {i} for {Street(i)}", $"Something that people of {Street(i)} have wanted for {i % 40 + 2} years and would use every week.", "", null, "", "", null, null);
            await town.Host.WithAsync<IdeaDesk>(desk => desk.PutForwardAsync(new Actor(author, "Participant"), View, details, $"Resident {i}", CancellationToken.None));
        }
    }

    /// <summary>Officers find every idea feasible for a cost within the limits, but every tenth.</summary>
    public async Task CheckAsync(long least, long most)
    {
        await OpenAsync(CheckMethod.MethodName);
        var lines = await town.Host.WithAsync<CheckReader, IReadOnlyList<CheckLine>>(async reader => (await reader.FindAsync(View.Process.Id, null, null, 10_000, CancellationToken.None)).Items);
        foreach (var (line, i) in lines.OrderBy(l => l.Idea.Number).Select((line, i) => (line, i)))
        {
            await town.Host.WithAsync<CheckDesk>(desk => desk.AssignAsync(_officer, View, line.Check.Id, "Jo Marsh, Parks", CancellationToken.None));
            var check = (await town.Host.WithAsync<CheckReader, IdeaCheck?>(reader => reader.FindAsync(line.Idea.Id, CancellationToken.None)))!;
            var verdict = i % 10 == 9
                ? new Verdict(Judgement.NotFeasible, "The ground belongs to a company that will not let it be used.", null)
                : new Verdict(Judgement.Feasible, "We looked at the place and got two prices; it can be done within a year.", least + (100 * _random.NextInt64((most - least) / 100 + 1)));
            await town.Host.WithAsync<CheckDesk>(desk => desk.JudgeAsync(_officer, View, check.Id, verdict, check.Version, CancellationToken.None));
        }
    }

    /// <summary>Everybody votes with a code of their own, through the desk that serves the pages.</summary>
    public async Task VoteAsync()
    {
        // Codes can be made before the vote opens, and letters printed.
        var phase = View.Method("ballot")!;
        for (var made = 0; made < voters; made += RollBook.MaxAtOnce)
            await town.Host.WithAsync<RollBook>(roll => roll.AddNamelessAsync(Town.Organiser, phase, Math.Min(RollBook.MaxAtOnce, voters - made), CancellationToken.None));
        await OpenAsync("ballot");
        Proposals = await town.Host.WithAsync<ProposalBook, IReadOnlyList<Proposal>>(book => book.ListAsync(View.Process.Id, CancellationToken.None));
        var settings = BallotSettingsJson.Read(View.Method("ballot")!.Settings);
        var scene = View.Scene(View.Method("ballot")!);
        for (var first = 1; first <= voters; first += 1_000)
        {
            var last = Math.Min(voters, first + 999);
            var letters = await town.Host.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(phase.Id, first, last, CancellationToken.None));
            var ballots = letters.Select(l => (l.Code, Choices: Choose(settings))).ToList();
            await Parallel.ForEachAsync(ballots, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (ballot, cancellationToken) =>
                await town.Host.WithAsync<VoteDesk>(async desk =>
                {
                    var pass = await desk.EnterAsync(scene, ballot.Code, cancellationToken);
                    await desk.SaveAsync(scene, pass, 1, ballot.Choices, Proposals, cancellationToken);
                }));
        }
    }

    /// <summary>Lets the vote close and be counted; the next phase opens.</summary>
    public async Task CountAsync()
    {
        var closes = View.Method("ballot")!.ClosesAt;
        await town.MoveToAsync(closes);
        // Whoever was inside at the end has half an hour to finish.
        await town.MoveToAsync(closes.AddHours(1));
        Account = (await town.Host.WithAsync<ResultReader, CountAccount?>(reader => reader.AccountAsync(View.Method("ballot")!.Id, CancellationToken.None)))!;
        await OpenAsync(DeliveryMethod.MethodName);
    }

    /// <summary>The winners when the downloaded file is read and counted by the library alone.</summary>
    public async Task<IReadOnlyList<string>> RecountAsync()
    {
        using var file = new MemoryStream();
        await town.Host.WithAsync<ElectionExport>(export => export.WriteAsync(View, View.Method("ballot")!, file, CancellationToken.None));
        file.Position = 0;
        var election = PabulibReader.Read(file).Election;
        return Counter.Count(election, RuleFactory.Make(BallotSettingsJson.Read(View.Method("ballot")!.Settings))).WinnerIds;
    }

    /// <summary>Gives every project an owner and a milestone, answers one question of a resident, and delivers it for what it was given.</summary>
    public async Task DeliverAsync()
    {
        var due = DueDay.Field(town.Host.Clock.GetUtcNow().AddDays(90), View.Place.TimeZone);
        foreach (var project in await ProjectsAsync())
        {
            await town.Host.WithAsync<ProjectDesk>(desk => desk.NameOwnerAsync(_officer, View, project.Id, "Jo Marsh, Parks", null, project.Version, CancellationToken.None));
            await town.Host.WithAsync<ProjectDesk>(desk => desk.AddMilestoneAsync(_officer, View, project.Id, "Work begins", due, CancellationToken.None));
        }

        var asked = (await ProjectsAsync())[0];
        var about = new AskTarget("project", asked.Id, asked.Title, $"{View.Url}/projects/{asked.Number}", new Answerer("Jo Marsh, Parks", null));
        var asker = await town.Host.AddAccountAsync("Gwen", null);
        var question = await town.Host.WithAsync<AnswerDesk, OwedAnswer>(desk => desk.AskAsync(View.Place, View.Process, about, AnswerCause.Question, "When can we use it?", new Asker("Gwen", null, asker), CancellationToken.None));
        await town.Host.WithAsync<AnswerDesk>(desk => desk.AnswerAsync(_officer, question.Id, "From the first of June, every day.", "Jo Marsh, Parks", question.Version, CancellationToken.None));
        town.Host.Clock.Advance(TimeSpan.FromDays(60));
        foreach (var project in await ProjectsAsync())
            await town.Host.WithAsync<ProjectDesk>(desk => desk.DeliverAsync(_officer, View, project.Id, "It stands, and everybody may use it from today.", (project.Budget / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), project.Version, CancellationToken.None));
    }

    public async Task<IReadOnlyList<Project>> ProjectsAsync()
    {
        await using var db = town.Host.Database.NewContext();
        return await db.Projects.AsNoTracking().Where(p => p.ProcessId == View.Process.Id).OrderBy(p => p.Number).ToListAsync();
    }

    private async Task OpenAsync(string method)
    {
        await town.MoveToAsync(View.Method(method)!.OpensAt);
        View = await town.FindAsync(View);
        Assert.Equal(PhaseState.Open, View.Method(method)!.State);
    }

    // A few ideas are known to many and most to few, as in real votes.
    private IReadOnlyList<Choice> Choose(BallotSettings settings)
    {
        var numbers = new SortedSet<int>();
        var count = _random.Next(Math.Max(1, settings.MinChoices), (settings.MaxChoices ?? 5) + 1);
        while (numbers.Count < count)
            numbers.Add(Proposals[(int)(Proposals.Count * Math.Pow(_random.NextDouble(), 2))].Number);
        return [.. numbers.Select(n => new Choice(n))];
    }

    private static string Street(int i) => $"{Streets[i % Streets.Length]} Street {i * 7919L % 10007}";
}
