using System.Globalization;
using System.Text;
using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Ballots;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Google;
using Folkmoot.Processes;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.Platform.Google;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Assemblies;

/// <summary>A town that recruits and draws an assembly.</summary>
internal sealed class AssemblyScene(Town town, string url) : IAsyncDisposable
{
    public const string Playbook = "gdansk-citizens-assembly";

    public const string Quotas = """
        feature,value,min,max,census
        Gender,Female,2,4,9800
        Gender,Male,2,4,9600
        Age,16-34,1,3,5000
        Age,35-59,1,3,8000
        Age,60+,1,3,6400
        Ward,North,2,4,9000
        Ward,South,2,4,10400
        """;

    public const string Postcodes = "postcode,Ward\nWY1 1AA,North\nWY2 2BB,South\n";

    public const string Question = "How should Wyebridge live with the river?";

    public const string Settings = """{"question": "How should Wyebridge live with the river?", "mandate": "decide", "threshold": 80, "seats": 6, "alternates": 2, "answerer": "Jo Marsh, Leader of the Council", "honorarium": 25000}""";

    public Town Town => town;

    public TestHost Host => town.Host;

    public string Url => url;

    public string Manage => url + "/manage/assembly";

    /// <summary>A town whose people can register, with letters drawn.</summary>
    public static async Task<AssemblyScene> StartAsync(DatabaseKind kind, string settings = Settings, string quotas = Quotas, int addresses = 60, string playbook = Playbook, Func<MandateSettings, MandateSettings>? fill = null, FakeGoogle? google = null)
    {
        var town = google is null ? await Town.StartAsync(kind) : await Town.StartAsync(kind, set => set with { Google = FakeGoogle.Account }, services => services.AddSingleton(new GoogleLine(google)));
        var view = await town.DraftAsync("River", playbook);
        var recruit = view.Method(RecruitmentMethod.MethodName)!;
        await town.SetAsync(view, recruit.Key, settings: fill is null ? settings : fill(MandateSettings.Read(recruit.Settings)).Write());
        var scene = new AssemblyScene(town, (await town.FindAsync(view)).Url);
        await scene.WithAsync<QuotaDesk>((desk, assembly) => desk.SetAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(quotas), null, CancellationToken.None));
        if (quotas.Contains("Ward", StringComparison.Ordinal))
            await scene.WithAsync<QuotaDesk>((desk, assembly) => desk.SetPostcodesAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(Postcodes), CancellationToken.None));
        if (addresses > 0)
        {
            await scene.WithAsync<AddressDesk>((desk, assembly) => desk.AddAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(Addresses(2 * addresses)), CancellationToken.None));
            await scene.WithAsync<AddressDesk>((desk, assembly) => desk.DrawAsync(Town.Organiser, assembly, addresses, 20, "lottery of 2 May", CancellationToken.None));
        }

        await town.Host.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        await town.MoveToAsync(view.Phases[0].OpensAt);
        return scene;
    }

    public async Task<AssemblyView> AssemblyAsync() =>
        AssemblyView.Of((await Host.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync("wyebridge", url.Split('/')[^1], CancellationToken.None)))!)!;

    public async Task WithAsync<T>(Func<T, AssemblyView, Task> act)
        where T : notnull
    {
        var assembly = await AssemblyAsync();
        await Host.WithAsync<T>(service => act(service, assembly));
    }

    /// <summary>The codes of the letters, in order.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync()
    {
        await using var db = Host.Database.NewContext();
        var ids = await db.InvitedAddresses.Where(a => a.Mailing != null).OrderBy(a => a.Number).Select(a => a.Id).ToListAsync();
        return await Host.WithAsync<Codes, IReadOnlyList<string>>(codes => Task.FromResult<IReadOnlyList<string>>([.. ids.Select(codes.VoterCode)]));
    }

    /// <summary>Registers one person at each of the first invited addresses, in every combination of the quotas in turn.</summary>
    public async Task FillAsync(int people)
    {
        var assembly = await AssemblyAsync();
        await using var db = Host.Database.NewContext();
        var homes = await db.InvitedAddresses.AsNoTracking().Where(a => a.Mailing != null).OrderBy(a => a.Number).Take(people).ToListAsync();
        foreach (var (home, i) in homes.Select((h, i) => (h, i)))
        {
            var form = new RegistrationForm
            {
                Name = $"Person {i + 1}",
                Email = i % 3 == 0 ? null : $"person{i + 1}@example.org",
                Year = new[] { "1999", "1980", "1955" }[i % 3],
                Values = { [0] = i % 2 == 0 ? "Female" : "Male" },
                Agrees = true,
            };
            await Host.WithAsync<RegistrationDesk>(desk => desk.RegisterAsync(assembly, home, form, Channel.Web, null, CancellationToken.None));
        }
    }

    /// <summary>Lets registration close, and the panel be prepared, announced and drawn.</summary>
    public async Task<Draw> DrawAsync(DrawKind kind = DrawKind.Panel, string beacon = "4 2 6 1 3 5", bool fromAlternates = false)
    {
        if (!(await AssemblyAsync()).IsPoolClosed)
            await town.MoveToAsync((await AssemblyAsync()).Recruitment.ClosesAt);
        await PrepareAsync(kind, fromAlternates);
        var draw = await LatestAsync();
        Assert.True(draw.State == DrawState.Prepared, draw.Message);
        await WithAsync<DrawDesk>((desk, assembly) => desk.CommitAsync(Town.Organiser, assembly, draw.Id, draw.Version, CancellationToken.None));
        draw = await LatestAsync();
        Host.Clock.Set(draw.KnownAt);
        await WithAsync<DrawDesk>((desk, assembly) => desk.EnterAsync(Town.Organiser, assembly, draw.Id, beacon, draw.Version, CancellationToken.None));
        return await LatestAsync();
    }

    public async Task PrepareAsync(DrawKind kind, bool fromAlternates = false)
    {
        var known = Host.Clock.GetUtcNow().AddHours(3).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        await WithAsync<DrawDesk>((desk, assembly) => desk.PrepareAsync(Town.Organiser, assembly, new PrepareForm(kind, "Six dice in the hall", known, null, fromAlternates), CancellationToken.None));
        await Host.RunJobsAsync();
    }

    /// <summary>Lets the clock come to the phase, and every phase before it run its course.</summary>
    public async Task OpenAsync(string key)
    {
        foreach (var phase in (await AssemblyAsync()).View.Phases)
        {
            if (phase.OpensAt > Host.Clock.GetUtcNow())
                await town.MoveToAsync(phase.OpensAt);
            if (phase.Key == key)
                break;
            if (phase.ClosesAt > Host.Clock.GetUtcNow())
                await town.MoveToAsync(phase.ClosesAt);
        }

        Assert.Equal(PhaseState.Open, (await AssemblyAsync()).View.Phases.Single(p => p.Key == key).State);
    }

    public async Task<Draw> LatestAsync()
    {
        await using var db = Host.Database.NewContext();
        return await db.Draws.AsNoTracking().OrderByDescending(d => d.Id).FirstAsync();
    }

    public async Task<IReadOnlyList<Member>> MembersAsync()
    {
        await using var db = Host.Database.NewContext();
        return await db.Members.AsNoTracking().OrderBy(m => m.Seat).ToListAsync();
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    private static string Addresses(int count)
    {
        var text = new StringBuilder("address,postcode,deprived\n");
        for (var i = 1; i <= count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\"{i} Mill Street, Wyebridge\",{(i % 4 < 2 ? "WY1 1AA" : "WY2 2BB")},{(i % 5 == 0 ? "yes" : "no")}\n");
        return text.ToString();
    }
}
