using Folkmoot.Ballots.Roll.Claims;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots.Roll;

/// <summary>The roll of a ballot: who may vote, and whether a ballot was issued to them.</summary>
public sealed class RollBook(FolkmootDb db, Codes codes, Chronicle chronicle)
{
    public const int MaxAtOnce = 100_000;

    /// <summary>Adds voters who are named, one letter each.</summary>
    /// <param name="actor">Who adds them.</param>
    /// <param name="phase">The ballot.</param>
    /// <param name="addressees">One line for each voter: a name, an address, whatever the letter needs. Empty lines are passed over.</param>
    /// <param name="cancellationToken">Stops before the save.</param>
    /// <param name="district">The district in which they all vote; null where the ballot has none, or voters choose theirs.</param>
    /// <returns>How many were added.</returns>
    public async Task<int> AddAsync(Actor actor, Phase phase, IReadOnlyList<string> addressees, CancellationToken cancellationToken, string? district = null)
    {
        RequireRunning(phase);
        var known = DistrictOf(phase, district);
        await RequireListAsync(phase, cancellationToken);
        var lines = addressees.Select(a => a.Trim()).Where(a => a.Length > 0).ToList();
        if (lines.Count is 0 or > MaxAtOnce)
            throw new RefusedException($"Give 1 to {MaxAtOnce:N0} lines, one for each voter.");
        var tooLong = lines.FindIndex(a => a.Length > 500);
        if (tooLong >= 0)
            throw new RefusedException($"Line {tooLong + 1} is longer than 500 characters; shorten it.");
        var twice = lines.GroupBy(a => a, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice is not null)
            throw new RefusedException($"\"{twice}\" is on the list twice; remove one of the two lines.");
        await AppendAsync(actor, phase, lines, known, cancellationToken);
        return lines.Count;
    }

    /// <summary>Adds codes to hand out, without names.</summary>
    public async Task AddNamelessAsync(Actor actor, Phase phase, int count, CancellationToken cancellationToken, string? district = null)
    {
        RequireRunning(phase);
        var known = DistrictOf(phase, district);
        if (count is < 1 or > MaxAtOnce)
            throw new RefusedException($"Choose a number of codes from 1 to {MaxAtOnce:N0}.");
        await AppendAsync(actor, phase, Enumerable.Repeat("", count), known, cancellationToken);
    }

    /// <summary>Adds a list of any length within the context's open transaction.</summary>
    /// <param name="actor">Who adds them.</param>
    /// <param name="phase">The ballot.</param>
    /// <param name="list">The voters, none twice, with their districts.</param>
    /// <param name="report">Told how many are done.</param>
    /// <param name="cancellationToken">Stops; the transaction is then rolled back.</param>
    /// <exception cref="RefusedException">The ballot is closed, or somebody is on the roll already.</exception>
    internal async Task AddListAsync(Actor actor, Phase phase, RollList list, Action<int> report, CancellationToken cancellationToken)
    {
        RequireRunning(phase);
        await RequireListAsync(phase, cancellationToken);
        var voters = list.Voters;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var addressee in db.Roll.Where(e => e.PhaseId == phase.Id && e.Addressee != "").Select(e => e.Addressee).AsAsyncEnumerable().WithCancellation(cancellationToken))
            known.Add(addressee);
        if (voters.FirstOrDefault(v => known.Contains(v.Addressee))?.Addressee is { } twice)
            throw new RefusedException($"\"{twice.Replace("\n", ", ", StringComparison.Ordinal)}\" is on the roll already; remove the voters who are there from the list.");
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var hash in db.Roll.Where(e => e.PhaseId == phase.Id && e.MailHash != null).Select(e => e.MailHash!).AsAsyncEnumerable().WithCancellation(cancellationToken))
            hashes.Add(Convert.ToHexString(hash));
        if (hashes.Count > 0 && voters.FirstOrDefault(v => v.Email is { } email && hashes.Contains(Convert.ToHexString(codes.HashMailbox(phase.Id, email)))) is { } same)
            throw new RefusedException($"{same.Email!.Written}, or another spelling of it, is on the roll already; remove the voters who are there from the list.");
        var line = await db.Roll.Where(e => e.PhaseId == phase.Id).MaxAsync(e => (int?)e.Line, cancellationToken) ?? 0;
        chronicle.Record(actor, "roll.extended", "phase", phase.Id, $"{Some.Of(voters.Count, "voter")} added");
        await db.SaveChangesAsync(cancellationToken);
        await using var insert = new RollInsert(db, phase.Id);
        for (var i = 0; i < voters.Count; i++)
        {
            var id = Guid.NewGuid();
            var mail = voters[i].Email is { } email ? codes.HashMailbox(phase.Id, email) : null;
            await insert.AddAsync(id, codes.HashVoterCode(phase.Id, codes.VoterCode(id)), voters[i].Addressee, ++line, mail, voters[i].District, cancellationToken);
            if ((i + 1) % 5_000 == 0)
                report(i + 1);
        }

        await insert.FlushAsync(cancellationToken);
    }

    public async Task<RollFigures> FiguresAsync(Guid phase, CancellationToken cancellationToken)
    {
        var states = await db.Roll.Where(e => e.PhaseId == phase).GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        int Of(RollState state) => states.Where(s => s.Key == state).Sum(s => s.Count);
        return new RollFigures(states.Sum(s => s.Count), Of(RollState.Issued), Of(RollState.Paper));
    }

    /// <summary>Who acted for voters, and how often, the most first.</summary>
    public async Task<IReadOnlyList<HelperFigure>> HelpersAsync(Guid phase, CancellationToken cancellationToken) =>
        [.. (await db.Roll.Where(e => e.PhaseId == phase && e.Helper != null).GroupBy(e => e.Helper!).Select(g => new HelperFigure(g.Key, g.Count())).ToListAsync(cancellationToken))
            .OrderByDescending(h => h.Ballots).ThenBy(h => h.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Letters to print, in the order of the list: those whose lines lie in the range.</summary>
    public async Task<IReadOnlyList<VoterLetter>> LettersAsync(Guid phase, int first, int last, CancellationToken cancellationToken)
    {
        var entries = await db.Roll.AsNoTracking().Where(e => e.PhaseId == phase && e.Line >= first && e.Line <= last).OrderBy(e => e.Line)
            .Select(e => new { e.Id, e.Addressee, e.Line }).ToListAsync(cancellationToken);
        return [.. entries.Select(e => new VoterLetter(e.Line, e.Addressee, codes.VoterCode(e.Id)))];
    }

    /// <summary>Marks that the voter with this code takes part on paper, so that no ballot can be issued on line.</summary>
    /// <param name="actor">Who marks.</param>
    /// <param name="phase">The ballot.</param>
    /// <param name="code">The voter code as typed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="station">The station where the voter gets a sheet.</param>
    /// <exception cref="RefusedException">The code is none, or a ballot was issued on it already.</exception>
    public async Task MarkPaperAsync(Actor actor, Phase phase, string code, CancellationToken cancellationToken, Guid? station = null)
    {
        RequireRunning(phase);
        var hash = codes.HashVoterCode(phase.Id, Codes.Tidy(code, Codes.VoterCodeLength));
        await MarkAsync(actor, phase, db.Roll.Where(e => e.PhaseId == phase.Id && e.CodeHash == hash), station, "This code cannot be marked: it is not on the roll, or a ballot was issued on it already.", cancellationToken);
    }

    /// <summary>Marks that a voter who was found by name takes part on paper.</summary>
    /// <exception cref="RefusedException">A ballot was issued to the voter already.</exception>
    public async Task MarkPaperAsync(Actor actor, Phase phase, Guid voter, Guid station, CancellationToken cancellationToken)
    {
        RequireRunning(phase);
        await MarkAsync(actor, phase, db.Roll.Where(e => e.PhaseId == phase.Id && e.Id == voter), station, "This person cannot be marked: a ballot was issued to them already.", cancellationToken);
    }

    /// <summary>The first voters whose name or address holds the words, in the order of the list; nobody for less than three letters.</summary>
    public async Task<IReadOnlyList<RollEntry>> SearchAsync(Guid phase, string words, int most, CancellationToken cancellationToken)
    {
        var text = words.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database lowers the letters, and knows no cultures.
        return text.Length < 3 ? []
            : await db.Roll.AsNoTracking().Where(e => e.PhaseId == phase && e.Addressee.ToLower().Contains(text)).OrderBy(e => e.Line).Take(most).ToListAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    /// <summary>The entry of a code; null when no code of this ballot has the hash.</summary>
    public Task<RollEntry?> FindAsync(Guid phase, byte[] codeHash, CancellationToken cancellationToken) =>
        db.Roll.AsNoTracking().SingleOrDefaultAsync(e => e.PhaseId == phase && e.CodeHash == codeHash, cancellationToken);

    private async Task AppendAsync(Actor actor, Phase phase, IEnumerable<string> addressees, string? district, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var line = await db.Roll.Where(e => e.PhaseId == phase.Id).MaxAsync(e => (int?)e.Line, cancellationToken) ?? 0;
        var first = line + 1;
        foreach (var addressee in addressees)
        {
            var id = Guid.NewGuid();
            db.Roll.Add(new RollEntry
            {
                Id = id,
                PhaseId = phase.Id,
                CodeHash = codes.HashVoterCode(phase.Id, codes.VoterCode(id)),
                Addressee = addressee,
                Line = ++line,
                District = district,
                State = RollState.None,
            });
        }

        chronicle.Record(actor, "roll.extended", "phase", phase.Id, $"{Some.Of(line - first + 1, "voter")} added");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The district in the spelling of the settings; null where the roll need not say it.</summary>
    private static string? DistrictOf(Phase phase, string? district)
    {
        var settings = BallotSettingsJson.Read(phase.Settings);
        if (settings.Districts.Count == 0 || (settings.DistrictFrom == DistrictSource.Voter && string.IsNullOrEmpty(district)))
            return null;
        return BallotLists.DistrictOf(settings, district ?? "") ?? throw new RefusedException("Choose the district in which these voters vote.");
    }

    private async Task RequireListAsync(Phase phase, CancellationToken cancellationToken)
    {
        if (await db.ClaimRules.AnyAsync(r => r.PhaseId == phase.Id && r.IsOpen, cancellationToken))
            throw new RefusedException("People may put themselves on this roll, so somebody on a list could be on it twice. Turn that off first, under \"Let people put themselves on the roll\".");
    }

    private async Task MarkAsync(Actor actor, Phase phase, IQueryable<RollEntry> voter, Guid? station, string otherwise, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var marked = await voter.Where(e => e.State == RollState.None)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.State, RollState.Paper).SetProperty(e => e.StationId, station), cancellationToken);
        if (marked == 0)
            throw new RefusedException(otherwise);
        chronicle.Record(actor, "roll.paper", "phase", phase.Id, "One voter marked as voting on paper");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
    }

    private static void RequireRunning(Phase phase)
    {
        if (phase.State == PhaseState.Closed)
            throw new RefusedException("This ballot is closed, so its roll stays as it is.");
    }
}
