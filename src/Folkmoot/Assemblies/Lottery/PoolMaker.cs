using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>Makes the pool of a draw from those who registered: for the panel all of them, for free seats those who are not in it.</summary>
internal sealed class PoolMaker(FolkmootDb db, QuotaDesk desk)
{
    /// <param name="assembly">The assembly.</param>
    /// <param name="kind">What is drawn.</param>
    /// <param name="fromAlternates">Whether only people who stand by are drawn for free seats.</param>
    /// <param name="panel">The panel whose free seats are drawn, from 1, where there are several.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The pool, the seats of each panel, and the people of the pool in its order.</returns>
    /// <exception cref="RefusedException">There is nothing to draw.</exception>
    public async Task<(Pool Pool, int Seats, IReadOnlyList<Registration> People)> MakeAsync(AssemblyView assembly, DrawKind kind, bool fromAlternates, int panel, CancellationToken cancellationToken)
    {
        var rows = await desk.ListAsync(assembly.Id, cancellationToken);
        if (rows.Count == 0)
            throw new RefusedException("There are no quotas yet; give them first.");
        var members = await db.Members.AsNoTracking().Where(m => m.ProcessId == assembly.Id).ToListAsync(cancellationToken);
        var ever = members.Select(m => m.RegistrationId).ToHashSet();
        // Whoever withdrew after being drawn still belongs to the pool from which the seats were filled; nobody draws them again.
        var people = (await db.Registrations.AsNoTracking().Where(r => r.ProcessId == assembly.Id).OrderBy(r => r.Number).ToListAsync(cancellationToken))
            .Where(r => r.State == RegistrationState.Registered || ever.Contains(r.Id)).ToList();
        var seats = assembly.Mandate.Seats;
        try
        {
            return kind switch
            {
                DrawKind.Trial or DrawKind.Panel => (new Pool(Of(rows, q => (q.Least, q.Most, q.LowestLeast, q.HighestMost)), [.. people.Select(p => Person(rows, p, assembly.Mandate.OnePerAddress))]), seats, people),
                DrawKind.Alternates => Alternates(assembly, rows, people, members),
                _ => Replacements(assembly, rows, people, members, fromAlternates, assembly.Mandate.IsSeveral ? panel : 1),
            };
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException(wrong.Message);
        }
    }

    /// <summary>The pool for people who stand by: as the quotas ask, in proportion, from those who are not in the panel.</summary>
    private static (Pool, int, IReadOnlyList<Registration>) Alternates(AssemblyView assembly, IReadOnlyList<Quota> rows, List<Registration> people, List<Member> members)
    {
        var (seats, count) = ((long)assembly.Mandate.Seats, assembly.Mandate.Alternates);
        if (count == 0)
            throw new RefusedException("The settings ask for nobody who stands by.");
        if (members.Exists(m => m.Part == MemberPart.Alternate))
            throw new RefusedException("Those who stand by are drawn already.");
        var (ever, homes) = (members.Select(m => m.RegistrationId).ToHashSet(), Homes(assembly, people, members.Where(m => m.IsIn)));
        var left = people.Where(p => !ever.Contains(p.Id) && p.State == RegistrationState.Registered && !(p.Household is { } home && homes.Contains(home))).ToList();
        // Rounded down and up, so that some who stand by fit each gap; a minimum of a few seats may well come to none.
        var quotas = Of(rows, q => ((int)(q.Least * count / seats), (int)(((q.Most * count) + seats - 1) / seats), 0, null));
        return (new Pool(quotas, left.ConvertAll(p => Person(rows, p, assembly.Mandate.OnePerAddress))), count, left);
    }

    /// <summary>The pool for the free seats of one panel, under the quotas less what those who sit on it fill. Nobody is on two panels, and of a home one person at most is on any of them.</summary>
    private static (Pool, int, IReadOnlyList<Registration>) Replacements(AssemblyView assembly, IReadOnlyList<Quota> rows, List<Registration> people, List<Member> members, bool fromAlternates, int panel)
    {
        var all = new Pool(Of(rows, q => (q.Least, q.Most, q.LowestLeast, q.HighestMost)), people.ConvertAll(p => Person(rows, p, assembly.Mandate.OnePerAddress)));
        var by = members.GroupBy(m => m.RegistrationId).ToDictionary(g => g.Key, g => g.OrderBy(m => m.Seat).Last());
        var seated = Enumerable.Range(0, people.Count).Where(i => by.TryGetValue(people[i].Id, out var m) && m is { Part: MemberPart.Member, IsIn: true } && m.Panel == panel).ToList();
        var elsewhere = Homes(assembly, people, members.Where(m => m.IsIn && m.Panel != panel));
        var standing = Enumerable.Range(0, people.Count).Where(i => by.TryGetValue(people[i].Id, out var m) && m is { Part: MemberPart.Alternate, IsIn: true }).ToHashSet();
        var gone = Enumerable.Range(0, people.Count).Where(i => !seated.Contains(i)
            && (people[i].State != RegistrationState.Registered || (by.ContainsKey(people[i].Id) && !standing.Contains(i)) || (fromAlternates && !standing.Contains(i)) || (people[i].Household is { } home && elsewhere.Contains(home)))).ToList();
        var (pool, free) = Sortition.Replacement.PoolFor(all, seated, gone, assembly.Mandate.Seats);
        var numbers = people.ToDictionary(p => Id(p), StringComparer.Ordinal);
        return (pool, free, [.. pool.People.Select(p => numbers[p.Id!])]);
    }

    private static HashSet<string> Homes(AssemblyView assembly, List<Registration> people, IEnumerable<Member> members)
    {
        var ids = members.Select(m => m.RegistrationId).ToHashSet();
        return assembly.Mandate.OnePerAddress ? [.. people.Where(p => ids.Contains(p.Id)).Select(p => p.Household).OfType<string>()] : [];
    }

    private static Quotas Of(IReadOnlyList<Quota> rows, Func<Quota, (int Least, int Most, int LowestLeast, int? HighestMost)> bounds) =>
        new([.. rows.GroupBy(q => q.Feature, StringComparer.Ordinal).Select(group => new FeatureQuotas(group.Key, [.. group.Select(q =>
        {
            var (least, most, lowest, highest) = bounds(q);
            return new ValueQuota(q.Value, least, most, lowest, highest);
        })]))]);

    private static Person Person(IReadOnlyList<Quota> rows, Registration registration, bool onePerAddress)
    {
        var values = QuotaDesk.Values(registration.Values);
        var at = Enumerable.Range(0, rows.Count).Where(i => values.TryGetValue(rows[i].Feature, out var value) && value == rows[i].Value).ToArray();
        return new Person(Id(registration), at, onePerAddress ? registration.Household : null);
    }

    private static string Id(Registration registration) => registration.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
