using System.Globalization;
using System.Text;
using System.Text.Json;
using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Carry;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Communities;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Time;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Home.Demonstration;

/// <summary>
/// The demonstration's citizens' assembly, from the letters to the first answers: drawn, met and voted by the room's own services, so that its draw can be checked like any other.
/// </summary>
internal sealed class AssemblyLife(FolkmootDb db, Past past, DateTimeOffset now)
{
    private const string Playbook = "gdansk-citizens-assembly";
    private const int Seats = 16;
    private const int Homes = 48;

    private const string Quotas = """
        feature,value,min,max,census
        Gender,Female,7,9,9900
        Gender,Male,7,9,9500
        Age,16-34,4,6,5100
        Age,35-59,5,7,8000
        Age,60+,4,6,6300
        Ward,North,4,6,6800
        Ward,Centre,2,4,3600
        Ward,Riverside,3,5,4500
        Ward,Hillside,3,5,4500
        """;

    private static readonly string[] Postcodes = ["WY1 1AA", "WY1 2BB", "WY2 1CC", "WY2 2DD"];
    private static readonly string[] Years = ["1999", "1980", "1955"];
    private static readonly string[] FirstNames = ["Ada", "Ben", "Cath", "Dai", "Elin", "Farid", "Grace", "Hugh", "Ines", "Joan", "Kofi", "Lowri"];
    private static readonly string[] LastNames = ["Morgan", "Price", "Bright", "Hall"];

    private static readonly (string Title, string Where, string Agenda)[] Days =
    [
        ("What the river does", "Market Hall", "The floods of the last ten years\nA walk along the wall\nTables: what do we want to know?"),
        ("What could be done", "Boathouse", "An engineer, a farmer and an insurer are heard\nQuestions to all three\nTables: what speaks for what?"),
        ("What we think", "Market Hall", "Tables: problems, solutions, concerns, information\nFirst wording of what we recommend"),
        ("What we say", "Council Chamber", "Changes to the wording\nReasons of those who think otherwise"),
    ];

    private static readonly (string Title, Stance Stance, string Who, string Words)[] Heard =
    [
        ("How often Riverside has flooded", Stance.Background, "Ann Weir, hydrologist", "Nine times in thirty years, and four of those in the last six."),
        ("A higher wall", Stance.For, "Rhys Cole, engineer", "It would hold back all but the worst floods, and it could be built in three years."),
        ("Why a wall alone will not do", Stance.Against, "Mair Bevan, farmer", "What a wall holds back here comes over the bank at the meadows, where forty families live."),
    ];

    private static readonly (string Title, string Words, string Reasons, int For)[] Recommended =
    [
        ("Let the Lugg meadows flood", "The council buys or rents the meadows above the railway so that they can take the water first, and pays those who farm them for it.", "It protects Riverside and the farms below it, and costs a third of the wall.", 15),
        ("A warden in each street that floods", "Each street that floods has two trained wardens with a key, a list and a radio, paid for their time.", "In the last flood the warning came an hour too late for the ground floors.", 16),
        ("Raise the old wall by half a metre", "The wall from the bridge to the boathouse is raised by half a metre before 2030.", "It was the dearest of the proposals, and many asked whether it would only send the water on.", 10),
    ];

    /// <summary>Makes it so that its answers have been due for some weeks, unless it is there already.</summary>
    public async Task PlayAsync(Place town, string title, string summary, CancellationToken cancellationToken)
    {
        if (await past.Get<ProcessReader>().FindAsync(town.Slug, Slugs.From(title, "process"), cancellationToken) is not null)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var view = await DraftAsync(town, title, summary, cancellationToken);
        Task<AssemblyView> AssemblyAsync() => ViewAsync(town, view.Process.Slug, cancellationToken);
        await RecruitAsync(await AssemblyAsync(), cancellationToken);
        await PassAsync(view, "recruit", cancellationToken);
        await DrawAsync(AssemblyAsync, cancellationToken);
        await PassAsync(view, "draw", cancellationToken);
        await OpenAsync(view, "meet", cancellationToken);
        await MeetAsync(await AssemblyAsync(), cancellationToken);
        await RecommendAsync(await AssemblyAsync(), cancellationToken);
        await PassAsync(view, "meet", cancellationToken);
        await OpenAsync(view, "vote", cancellationToken);
        await VoteAsync(await AssemblyAsync(), cancellationToken);
        await PassAsync(view, "vote", cancellationToken);
        await OpenAsync(view, "cafe", cancellationToken);
        await TalkAsync(await AssemblyAsync(), cancellationToken);
        await PassAsync(view, "cafe", cancellationToken);
        await OpenAsync(view, "answer", cancellationToken);
        await AnswerAsync(await AssemblyAsync(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<ProcessView> DraftAsync(Place town, string title, string summary, CancellationToken cancellationToken)
    {
        // The six phases take 203 days from a week after the draft; the last of them has been open for three weeks.
        past.Clock.Now = PlaceClock.Moment(PlaceClock.Local(now, town.TimeZone).Date.PlusDays(-172).At(new NodaTime.LocalTime(10, 30)), town.TimeZone);
        var view = await past.Get<ProcessWriter>().StartAsync(Wyebridge.Organiser, town, Playbook, new ProcessDetails(title, summary), cancellationToken);
        var recruit = view.Phases[0];
        var settings = MandateSettings.Read(recruit.Settings) with
        {
            Question = "How should Wyebridge live with the river?",
            Answerer = "Jo Marsh, Leader of the Council",
            Seats = Seats,
            Alternates = 0,
            Honorarium = 25_000,
        };
        await past.Get<PhaseWriter>().EditAsync(Wyebridge.Organiser, recruit.Id, new PhaseEdit(recruit.Title, recruit.About, recruit.OpensAt, recruit.ClosesAt, settings.Write(), null), recruit.Version, cancellationToken);
        return view;
    }

    private async Task<AssemblyView> ViewAsync(Place town, string process, CancellationToken cancellationToken) =>
        AssemblyView.Of((await past.Get<ProcessReader>().FindAsync(town.Slug, process, cancellationToken))!)!;

    private async Task RecruitAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var quotas = past.Get<QuotaDesk>();
        await quotas.SetAsync(Wyebridge.Organiser, assembly, Encoding.UTF8.GetBytes(Quotas), null, cancellationToken);
        var areas = Postcodes.Zip(Wyebridge.Wards, (postcode, ward) => $"{postcode},{ward.Name}\n");
        await quotas.SetPostcodesAsync(Wyebridge.Organiser, assembly, Encoding.UTF8.GetBytes("postcode,Ward\n" + string.Concat(areas)), cancellationToken);
        var homes = new StringBuilder("address,postcode,deprived\n");
        for (var i = 1; i <= 2 * Homes; i++)
            homes.Append(CultureInfo.InvariantCulture, $"\"{i} Weir Street, Wyebridge\",{Postcodes[i % Postcodes.Length]},{(i % 5 == 0 ? "yes" : "no")}\n");
        await past.Get<AddressDesk>().AddAsync(Wyebridge.Organiser, assembly, Encoding.UTF8.GetBytes(homes.ToString()), cancellationToken);
        await past.Get<AddressDesk>().DrawAsync(Wyebridge.Organiser, assembly, Homes, 20, "the market bell", cancellationToken);
        await past.Get<ProcessWriter>().PublishAsync(Wyebridge.Organiser, assembly.View.Process.Id, cancellationToken);
        await OpenAsync(assembly.View, "recruit", cancellationToken);

        var drawn = await db.InvitedAddresses.AsNoTracking().Where(a => a.Mailing != null && a.ProcessId == assembly.Id).OrderBy(a => a.Number).ToListAsync(cancellationToken);
        assembly = await ViewAsync(assembly.View.Place, assembly.View.Process.Slug, cancellationToken);
        var own = await AssemblyPages.MakeAsync(past, assembly, cancellationToken);
        foreach (var (home, i) in drawn.Select((home, i) => (home, i)))
        {
            past.Clock.Now = assembly.Recruitment.OpensAt.AddHours(12 + (19 * i));
            var form = new RegistrationForm
            {
                Name = $"{FirstNames[i % FirstNames.Length]} {LastNames[i / FirstNames.Length % LastNames.Length]}",
                Email = $"{FirstNames[i % FirstNames.Length]}.{LastNames[i / FirstNames.Length % LastNames.Length]}@example.org",
                Year = Years[i % Years.Length],
                Values = { [0] = i % 2 == 0 ? "Female" : "Male" },
                Answers = AssemblyPages.Answers(i),
                Agrees = true,
            };
            await past.Get<RegistrationDesk>().RegisterAsync(assembly, home, form, Channel.Web, null, cancellationToken, i % 4 == 3 ? own : null);
        }
    }

    private async Task DrawAsync(Func<Task<AssemblyView>> assembly, CancellationToken cancellationToken)
    {
        var desk = past.Get<DrawDesk>();
        var known = PlaceClock.Local(past.Clock.Now.AddDays(3), (await assembly()).View.Place.TimeZone).ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        var draw = await desk.PrepareAsync(Wyebridge.Organiser, await assembly(), new PrepareForm(DrawKind.Panel, "Six dice thrown in the Market Hall", known, null, FromAlternates: false), cancellationToken);
        await past.Make<DrawJob>().RunAsync(new JobRun(Guid.NewGuid(), JsonSerializer.Serialize(new DrawOrder(draw.Id), JsonSerializerOptions.Web), (_, _) => { }), cancellationToken);
        await db.Entry(draw).ReloadAsync(cancellationToken);
        if (draw.State != DrawState.Prepared)
            throw new InvalidOperationException($"The demonstration's draw could not be prepared: {draw.Message}");
        await desk.CommitAsync(Wyebridge.Organiser, await assembly(), draw.Id, draw.Version, cancellationToken);
        past.Clock.Now = draw.KnownAt;
        await desk.EnterAsync(Wyebridge.Organiser, await assembly(), draw.Id, "4 2 6 1 3 5", draw.Version, cancellationToken);
        foreach (var member in await MembersAsync((await assembly()).Id, cancellationToken))
            await past.Get<MemberDesk>().AnswerAsync(Wyebridge.Organiser, await assembly(), member.Id, MemberState.Confirmed, cancellationToken);
    }

    private Task<List<Member>> MembersAsync(Guid process, CancellationToken cancellationToken) =>
        db.Members.AsNoTracking().Where(m => m.ProcessId == process).OrderBy(m => m.Seat).ToListAsync(cancellationToken);

    private async Task MeetAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var desk = past.Get<SessionDesk>();
        var opened = PlaceClock.Local(past.Clock.Now, assembly.View.Place.TimeZone).Date;
        foreach (var (day, i) in Days.Select((day, i) => (day, i)))
        {
            var date = opened.PlusDays(5 + (14 * i)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
            var session = await desk.AddAsync(Wyebridge.Organiser, assembly, new SessionForm { Title = day.Title, StartsAt = date + "T10:00", EndsAt = date + "T16:00", Where = day.Where, Agenda = day.Agenda }, cancellationToken);
            await desk.SeatAsync(Wyebridge.Organiser, assembly, session.Id, 4, cancellationToken);
            if (i == 1)
                await HearAsync(assembly, session.Id, cancellationToken);
        }
    }

    private async Task HearAsync(AssemblyView assembly, Guid session, CancellationToken cancellationToken)
    {
        var desk = past.Get<SessionDesk>();
        foreach (var (title, stance, who, words) in Heard)
            await desk.TeachAsync(Wyebridge.Organiser, assembly, session, new EvidenceForm { Title = title, Stance = stance, Who = who, ChosenBy = "Named by the advisers of both sides", Words = words }, cancellationToken);
        foreach (var (kind, words) in new[]
        {
            (NoteKind.Problem, "The warning comes when the water is in the street."),
            (NoteKind.Solution, "Let the meadows take it first."),
            (NoteKind.Concern, "Who pays the farmers in a bad year?"),
            (NoteKind.Information, "The insurers want to know before they offer anything."),
        })
            await desk.NoteAsync(Wyebridge.Organiser, assembly, session, kind, words, cancellationToken);
        await desk.AskAsync(assembly, (await MembersAsync(assembly.Id, cancellationToken))[2], "What would the wall do to the houses on the other bank?", cancellationToken);
        var asked = (await desk.QuestionsAsync(assembly.Id, cancellationToken))[0];
        await desk.AnswerAsync(Wyebridge.Organiser, assembly, asked.Id, "In a flood like that of 2020 the water there would stand some ten centimetres higher.", "Ann Weir, hydrologist", asked.Version, cancellationToken);
    }

    private async Task RecommendAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var desk = past.Get<RecommendationDesk>();
        past.Clock.Now = past.Clock.Now.AddDays(45);
        foreach (var (title, words, reasons, _) in Recommended)
            await desk.AddAsync(Wyebridge.Organiser, assembly, title, words, reasons, cancellationToken);
        var wall = (await desk.FindAsync(assembly.Id, Recommended.Length, cancellationToken))!;
        await desk.ReportAsync(Wyebridge.Organiser, assembly, wall.Id, "Without the wall, the ground floors of forty houses stay as they are for ten years. We cannot tell them that.", "Four members", cancellationToken);
    }

    private async Task VoteAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var put = await past.Get<RecommendationDesk>().ListAsync(assembly.Id, cancellationToken);
        foreach (var (member, i) in (await MembersAsync(assembly.Id, cancellationToken)).Select((member, i) => (member, i)))
        {
            var choices = put.ToDictionary(one => one.Id, one => i < Recommended[one.Number - 1].For ? VoteChoice.For : VoteChoice.Against);
            await past.Get<VoteDesk>().CastAsync(assembly, member, choices, cancellationToken);
        }
    }

    private async Task TalkAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var (desk, first) = (past.Get<CarryDesk>(), (await past.Get<RecommendationDesk>().FindAsync(assembly.Id, 1, cancellationToken))!);
        await desk.CommentAsync(assembly, first.Id, "My field is under water every other year as it is. If I am paid for it, why not?", "A farmer", cancellationToken);
        var said = (await desk.CommentsAsync(assembly.Id, cancellationToken))[0];
        await desk.ModerateAsync(Wyebridge.Organiser, assembly, said.Id, show: true, null, said.Version, cancellationToken);
        await desk.AdviseAsync(Wyebridge.Organiser, assembly, first.Id, "The river authority", "We can share the cost from the year after next.", cancellationToken);
    }

    private async Task AnswerAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        past.Clock.Now = past.Clock.Now.AddDays(12);
        var wardens = (await past.Get<RecommendationDesk>().FindAsync(assembly.Id, 2, cancellationToken))!;
        await past.Get<CarryDesk>().AnswerAsync(
            Wyebridge.Organiser, assembly, wardens.Id, ResponseKind.Accept, "Twelve streets get their wardens before the winter; the first training is in October.", assembly.Mandate.Answerer, 1_800_000, wardens.Version, cancellationToken);
    }

    private Task OpenAsync(ProcessView view, string key, CancellationToken cancellationToken)
    {
        var phase = view.Phases.Single(one => one.Key == key);
        return past.TurnAsync(phase, phase.OpensAt, cancellationToken);
    }

    private Task PassAsync(ProcessView view, string key, CancellationToken cancellationToken)
    {
        var phase = view.Phases.Single(one => one.Key == key);
        return past.TurnAsync(phase, phase.ClosesAt, cancellationToken);
    }
}
