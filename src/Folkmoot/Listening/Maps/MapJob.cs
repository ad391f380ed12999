using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Opinion;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Representation;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Maps;

/// <summary>Draws the maps of conversations whose answers changed, in the background, so that nobody who answers waits for it.</summary>
internal sealed class MapJob(FolkmootDb db, TraitDesk traits, TallyRounding rounding, TimeProvider clock) : IJobHandler
{
    public const string Name = "listening.maps";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        // A day longer than paper comes in; what was drawn then stays.
        var since = clock.GetUtcNow() - ConversationView.PaperTime - TimeSpan.FromDays(1);
        var processes = await db.Phases.Where(p => p.Method == ConversationMethod.MethodName && p.State != PhaseState.Planned && p.ClosesAt > since).Select(p => p.ProcessId).Distinct().ToListAsync(cancellationToken);
        foreach (var process in processes)
            await DrawAsync(process, cancellationToken);
    }

    private async Task DrawAsync(Guid process, CancellationToken cancellationToken)
    {
        var census = await traits.QuestionsAsync(process, cancellationToken);
        var basis = await QuietThread.RunAsync(() => Basis(process, census));
        var drawn = await db.DrawnMaps.SingleOrDefaultAsync(m => m.ProcessId == process, cancellationToken);
        if (drawn?.Basis == basis)
            return;
        var said = (await db.ListenerTraits.AsNoTracking().Where(t => t.ProcessId == process).ToListAsync(cancellationToken)).GroupBy(t => Convert.ToHexString(t.Key), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)g.ToDictionary(t => t.Question.ToString(), t => t.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        // Reading and drawing take seconds of a processor; those who answer meanwhile do not feel it.
        if (await QuietThread.RunAsync(() => Sheet(process, said, TraitDesk.Margins(census), cancellationToken)) is not { } sheet)
            return;
        if (drawn is null)
            db.DrawnMaps.Add(new DrawnMap { ProcessId = process, DrawnAt = clock.GetUtcNow(), Basis = basis, Sheet = sheet });
        else
            (drawn.DrawnAt, drawn.Basis, drawn.Sheet) = (clock.GetUtcNow(), basis, sheet);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The sheet as it is kept; null where too few answered for one.</summary>
    private string? Sheet(Guid process, Dictionary<string, IReadOnlyDictionary<string, string>> said, IReadOnlyList<Opinion.Weighting.Margin> margins, CancellationToken cancellationToken)
    {
        var table = Table(process, cancellationToken);
        if (table.People.Count < MapSheet.LeastPeople)
            return null;
        var map = OpinionMapper.Map(table, new MapSettings { Processors = 1, SlateSizes = [5] }, cancellation: cancellationToken);
        int? Round(string of, int number) => rounding.Of(process, of, number);
        return (MapMaker.Make(map, Round) with { Weighting = Weigher.Weigh(map, said, margins, Round, cancellationToken) }).Write();
    }

    private VoteTable Table(Guid process, CancellationToken cancellationToken)
    {
        var builder = new VoteTableBuilder();
        var numbers = new Dictionary<Guid, string>();
        foreach (var statement in db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process).OrderBy(s => s.Number).ToList())
        {
            numbers.Add(statement.Id, statement.Number.ToString(CultureInfo.InvariantCulture));
            builder.Describe(new Statement(numbers[statement.Id], statement.Text, statement.State == StatementState.Shown ? Moderation.Accepted : Moderation.Rejected, IsSeed: statement.IsSeed));
        }

        foreach (var answer in db.GivenAnswers.AsNoTracking().Where(a => a.ProcessId == process).Select(a => new { a.Key, a.StatementId, a.Answer }))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (numbers.TryGetValue(answer.StatementId, out var number))
                builder.Add(Convert.ToHexString(answer.Key), number, answer.Answer);
        }

        return builder.Build();
    }

    /// <summary>Changes whenever an answer or a decision about a statement does, as far as counts can tell.</summary>
    private string Basis(Guid process, IReadOnlyList<(Question Question, IReadOnlyList<CensusCell> Cells)> questions)
    {
        var answers = db.GivenAnswers.Where(a => a.ProcessId == process).GroupBy(a => new { a.StatementId, a.Answer })
            .Select(g => new { g.Key.StatementId, g.Key.Answer, Count = g.Count() }).ToList();
        var statements = db.HeardStatements.Where(s => s.ProcessId == process).Select(s => new { s.Id, s.State }).ToList();
        var said = db.ListenerTraits.Where(t => t.ProcessId == process).GroupBy(t => new { t.Question, t.Value }).Select(g => new { g.Key.Question, g.Key.Value, Count = g.Count() }).ToList();
        var census = questions.SelectMany(q => q.Cells).Select(c => $"{c.Question}{c.Value}{c.People}");
        var words = string.Join('|', answers.Select(a => $"{a.StatementId:N}{(int)a.Answer}{a.Count}").Order(StringComparer.Ordinal).Concat(statements.Select(s => $"{s.Id:N}{s.State}").Order(StringComparer.Ordinal))
            .Concat(said.Select(t => $"{t.Question}{t.Value}{t.Count}").Order(StringComparer.Ordinal)).Concat(census));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
