using System.Text;
using System.Text.Json;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Takes quotas and what follows from postcodes, and says how each feature is asked.</summary>
internal sealed class QuotaDesk(FolkmootDb db, Chronicle chronicle, TimeProvider clock)
{
    public const int MinReason = 10;
    public const int MaxReason = 1000;
    public const int MaxPostcodeBytes = 8 * 1024 * 1024;
    private const int MostPostcodes = 100_000;

    public async Task<IReadOnlyList<Quota>> ListAsync(Guid process, CancellationToken cancellationToken) =>
        await db.Quotas.AsNoTracking().Where(q => q.ProcessId == process).OrderBy(q => q.Ordinal).ToListAsync(cancellationToken);

    /// <summary>The features in their order, with how each is asked.</summary>
    public async Task<IReadOnlyList<Feature>> FeaturesAsync(Guid process, CancellationToken cancellationToken)
    {
        var quotas = await ListAsync(process, cancellationToken);
        var sample = await db.PostcodeAreas.AsNoTracking().Where(p => p.ProcessId == process).Select(p => p.Values).FirstOrDefaultAsync(cancellationToken);
        var byPostcode = sample is null ? [] : Values(sample).Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. quotas.GroupBy(q => q.Feature, StringComparer.Ordinal).Select(group => new Feature(
            group.Key,
            [.. group],
            byPostcode.Contains(group.Key) ? AskedBy.Postcode : AgeBand.OfFeature(group.Select(q => q.Value)) is not null ? AskedBy.YearOfBirth : AskedBy.Choice))];
    }

    /// <summary>What follows from a postcode; null when it is not of the area.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> OfPostcodeAsync(Guid process, string? postcode, CancellationToken cancellationToken)
    {
        var tidy = Postcode(postcode);
        return await db.PostcodeAreas.AsNoTracking().Where(p => p.ProcessId == process && p.Postcode == tidy).Select(p => p.Values).SingleOrDefaultAsync(cancellationToken) is { } values ? Values(values) : null;
    }

    /// <summary>Takes quotas in the place of those before: all of them, or none.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="content">The table.</param>
    /// <param name="reason">Why they change although people register already; public.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RefusedException">The table is wrong, or it is too late for such a change.</exception>
    public async Task<int> SetAsync(Actor actor, AssemblyView assembly, byte[] content, string? reason, CancellationToken cancellationToken)
    {
        var rows = QuotaTable.Read(assembly.Id, content, assembly.Mandate.Seats);
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var before = await ListAsync(assembly.Id, cancellationToken);
        if (await db.Draws.AnyAsync(d => d.ProcessId == assembly.Id && (d.State == DrawState.Committed || d.State == DrawState.Drawn), cancellationToken))
            throw new RefusedException("The draw is committed to these quotas, so they stay as they are.");
        if (assembly.Recruitment.State != PhaseState.Planned)
            Publish(actor, assembly, before, rows, reason);
        await db.Quotas.Where(q => q.ProcessId == assembly.Id).ExecuteDeleteAsync(cancellationToken);
        db.Quotas.AddRange(rows);
        chronicle.Record(actor, "assembly.quotas", "process", assembly.Id, $"{rows.Count} quotas");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return rows.Count;
    }

    /// <summary>Takes the table of postcodes in the place of the one before.</summary>
    /// <exception cref="RefusedException">The table is wrong, or people register by it already.</exception>
    public async Task<int> SetPostcodesAsync(Actor actor, AssemblyView assembly, byte[] content, CancellationToken cancellationToken)
    {
        if (assembly.Recruitment.State != PhaseState.Planned)
            throw new RefusedException("People register already, so what follows from their postcodes stays as it is.");
        var features = await FeaturesAsync(assembly.Id, cancellationToken);
        if (features.Count == 0)
            throw new RefusedException("Give the quotas first; the columns of this table are named like their features.");
        var table = CsvRows.Read(content, MostPostcodes);
        var postcode = table.Need("the postcode of each line", "postcode");
        var columns = features.Select(f => (Feature: f, Column: table.Column(f.Name))).Where(c => c.Column is not null).ToList();
        if (columns.Count == 0)
            throw new RefusedException($"No column is headed like a feature of the quotas; use {string.Join(", ", features.Select(f => f.Name))}.");
        var rows = new Dictionary<string, PostcodeArea>(StringComparer.Ordinal);
        foreach (var (line, cells) in table.Rows)
        {
            var code = Postcode(cells[postcode]);
            if (code.Length is 0 or > InvitedAddress.MaxPostcode)
                throw new RefusedException($"Line {line}: \"{cells[postcode]}\" is no postcode.");
            var values = columns.ToDictionary(c => c.Feature.Name, c => c.Feature.Find(cells[c.Column!.Value])
                ?? throw new RefusedException($"Line {line}: {c.Feature.Name} is \"{cells[c.Column.Value]}\", for which there is no quota; use {string.Join(", ", c.Feature.Quotas.Take(12).Select(q => q.Value))}."));
            if (!rows.TryAdd(code, new PostcodeArea { ProcessId = assembly.Id, Postcode = code, Values = JsonSerializer.Serialize(values) }))
                throw new RefusedException($"Line {line}: the postcode {cells[postcode]} stands there already; remove one of the two lines.");
        }

        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        await db.PostcodeAreas.Where(p => p.ProcessId == assembly.Id).ExecuteDeleteAsync(cancellationToken);
        db.PostcodeAreas.AddRange(rows.Values);
        chronicle.Record(actor, "assembly.postcodes", "process", assembly.Id, $"{rows.Count} postcodes");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return rows.Count;
    }

    /// <summary>In capitals, without blanks.</summary>
    public static string Postcode(string? postcode) => new([.. (postcode ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    public static byte[] Typed(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    internal static Dictionary<string, string> Values(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;

    /// <summary>Once people register, what they were asked stays; how many seats each value gets may change, in public and with a reason.</summary>
    private void Publish(Actor actor, AssemblyView assembly, IReadOnlyList<Quota> before, IReadOnlyList<Quota> now, string? reason)
    {
        if (!before.Select(q => (q.Feature, q.Value)).Order().SequenceEqual(now.Select(q => (q.Feature, q.Value)).Order()))
            throw new RefusedException("People register already, so features and values stay as they are; only the numbers of seats can change.");
        var old = before.ToDictionary(q => (q.Feature, q.Value));
        var changes = now.Where(q => (old[(q.Feature, q.Value)].Least, old[(q.Feature, q.Value)].Most) != (q.Least, q.Most))
            .Select(q => $"{q.Feature} {q.Value}: {old[(q.Feature, q.Value)].Least} to {old[(q.Feature, q.Value)].Most} became {q.Least} to {q.Most}").ToList();
        if (changes.Count == 0)
            return;
        var why = (reason ?? "").Trim();
        if (why.Length is < MinReason or > MaxReason)
            throw new RefusedException($"People register already. To change the quotas now, give the public reason in {MinReason} to {MaxReason} characters.", "Reason");
        db.News.Add(new NewsItem
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            ProcessId = assembly.Id,
            At = clock.GetUtcNow(),
            Title = "The quotas of the assembly changed",
            Words = Platform.Layout.Prose.Begin($"{string.Join("; ", changes)}. Reason: {why}", 1900),
            Url = assembly.Url,
        });
        chronicle.Record(actor, "assembly.quotas-changed", "process", assembly.Id, Platform.Layout.Prose.Begin($"{string.Join("; ", changes)}. {why}", 900));
    }
}
