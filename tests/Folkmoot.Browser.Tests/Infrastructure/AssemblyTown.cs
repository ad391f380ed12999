using System.Globalization;
using System.Text;
using Folkmoot.Assemblies;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Ballots;
using Folkmoot.Communities;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>An assembly that people register for and that is drawn.</summary>
internal sealed class AssemblyTown(Site site, string place, string process)
{
    private const string Settings = """{"question": "How should Wyebridge live with the river?", "mandate": "decide", "promise": "The council decided on 3 March that it will do what carries.", "threshold": 80, "seats": 6, "alternates": 2, "chair": "Mary Hale, retired judge", "chair-by": "named by the council on 4 March, from five who applied", "chair-words": "She led courts for thirty years, and belongs to no party.", "answerer": "Jo Marsh, Leader of the Council", "honorarium": 25000}""";

    private const string Quotas = "feature,value,min,max,census\nGender,Female,2,4,9800\nGender,Male,2,4,9600\nAge,16-34,3,3,5000\nAge,35-59,1,3,8000\nAge,60+,1,3,6400\nWard,North,2,4,9000\nWard,South,2,4,10400\n";

    public string Url => $"/places/{place}/{process}";

    public string Manage => Url + "/manage/assembly";

    /// <summary>Registration is open, and homes have letters.</summary>
    public static async Task<AssemblyTown> StartAsync(Site site, Place place)
    {
        var view = await site.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Town.Organiser, place, "gdansk-citizens-assembly", new ProcessDetails("Living with the river", "An assembly on floods."), CancellationToken.None));
        var phase = view.Phases[0];
        await site.WithAsync<PhaseWriter>(writer => writer.EditAsync(Town.Organiser, phase.Id, new PhaseEdit(phase.Title, phase.About, phase.OpensAt, phase.ClosesAt, Settings, null), phase.Version, CancellationToken.None));
        var town = new AssemblyTown(site, place.Slug, view.Process.Slug);
        await town.WithAsync<QuotaDesk>((desk, assembly) => desk.SetAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(Quotas), null, CancellationToken.None));
        await town.WithAsync<QuotaDesk>((desk, assembly) => desk.SetPostcodesAsync(Town.Organiser, assembly, "postcode,Ward\nWY1 1AA,North\nWY2 2BB,South\n"u8.ToArray(), CancellationToken.None));
        var addresses = new StringBuilder("address,postcode,deprived\n");
        for (var i = 1; i <= 80; i++)
            addresses.Append(CultureInfo.InvariantCulture, $"\"{i} Mill Street, Wyebridge\",{(i % 4 < 2 ? "WY1 1AA" : "WY2 2BB")},{(i % 5 == 0 ? "yes" : "no")}\n");
        await town.WithAsync<AddressDesk>((desk, assembly) => desk.AddAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(addresses.ToString()), CancellationToken.None));
        await town.WithAsync<AddressDesk>((desk, assembly) => desk.DrawAsync(Town.Organiser, assembly, 40, 20, "lottery of 2 May", CancellationToken.None));
        await site.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Town.Organiser, view.Process.Id, CancellationToken.None));
        site.Clock.Set(phase.OpensAt.AddMinutes(1));
        await site.UntilAsync("registration opens", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Open));
        return town;
    }

    public async Task<AssemblyView> AssemblyAsync() =>
        AssemblyView.Of((await site.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync(place, process, CancellationToken.None)))!)!;

    public async Task WithAsync<T>(Func<T, AssemblyView, Task> act)
        where T : notnull
    {
        var assembly = await AssemblyAsync();
        await site.WithAsync<T>(service => act(service, assembly));
    }

    /// <summary>The code of a letter, or of a person who registered.</summary>
    public async Task<string> CodeAsync(int letter, bool own = false)
    {
        await using var db = site.NewContext();
        var id = own
            ? await db.Registrations.Where(r => r.Number == letter).Select(r => r.Id).SingleAsync()
            : await db.InvitedAddresses.Where(a => a.Mailing != null).OrderBy(a => a.Number).Skip(letter - 1).Select(a => a.Id).FirstAsync();
        return await site.WithAsync<Codes, string>(codes => Task.FromResult(codes.VoterCode(id)));
    }

    /// <summary>Registers people of every kind at the invited homes after the first few.</summary>
    public async Task FillAsync(int people)
    {
        var assembly = await AssemblyAsync();
        await using var db = site.NewContext();
        var homes = await db.InvitedAddresses.AsNoTracking().Where(a => a.Mailing != null).OrderBy(a => a.Number).Skip(3).Take(people).ToListAsync();
        foreach (var (home, i) in homes.Select((h, i) => (h, i)))
        {
            var form = new RegistrationForm { Name = $"Resident {i + 1}", Email = i % 3 == 0 ? null : $"resident{i + 1}@example.org", Year = new[] { "1999", "1980", "1955" }[i % 3], Values = { [0] = i % 2 == 0 ? "Female" : "Male" }, Agrees = true };
            await site.WithAsync<RegistrationDesk>(desk => desk.RegisterAsync(assembly, home, form, Channel.Web, null, CancellationToken.None));
        }
    }

    public async Task CloseAsync()
    {
        var phase = (await AssemblyAsync()).Recruitment;
        site.Clock.Set(phase.ClosesAt.AddMinutes(1));
        await site.UntilAsync("registration closes", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Closed));
    }

    public Task PreparedAsync() => site.UntilAsync("the draw is prepared", db => db.Draws.AnyAsync(d => d.State == DrawState.Prepared));

    /// <summary>Everybody who was drawn says yes.</summary>
    public async Task ConfirmAllAsync()
    {
        await using var db = site.NewContext();
        foreach (var member in await db.Members.AsNoTracking().Where(m => m.State == MemberState.Drawn && m.Part == MemberPart.Member).ToListAsync())
            await WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, member.Id, MemberState.Confirmed, CancellationToken.None));
    }

    /// <summary>Lets every phase before the one run its course, and waits until it is open.</summary>
    public async Task OpenAsync(string key)
    {
        foreach (var phase in (await AssemblyAsync()).View.Phases)
        {
            if (phase.State == PhaseState.Planned)
            {
                site.Clock.Set(phase.OpensAt.AddMinutes(1));
                await site.UntilAsync($"{phase.Key} opens", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Open));
            }

            if (phase.Key == key)
                return;
            if (phase.State != PhaseState.Closed)
            {
                site.Clock.Set(phase.ClosesAt.AddMinutes(1));
                await site.UntilAsync($"{phase.Key} closes", db => db.Phases.AnyAsync(p => p.Id == phase.Id && p.State == PhaseState.Closed));
            }
        }
    }

    /// <summary>The own code of whoever has the seat.</summary>
    public async Task<string> SeatCodeAsync(int seat)
    {
        await using var db = site.NewContext();
        var person = await db.Members.Where(m => m.Seat == seat).Select(m => m.RegistrationId).SingleAsync();
        return await site.WithAsync<Codes, string>(codes => Task.FromResult(codes.VoterCode(person)));
    }
}
