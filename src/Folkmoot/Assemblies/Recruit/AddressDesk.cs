using System.Security.Cryptography;
using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Words;
using Folkmoot.Sortition;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Takes the addresses of the area, and draws those that get a letter.</summary>
internal sealed class AddressDesk(FolkmootDb db, Chronicle chronicle, Codes codes, TimeProvider clock)
{
    public const int MaxBytes = 32 * 1024 * 1024;
    private const int MostAddresses = 200_000;
    private const int AtOnce = 5_000;

    /// <summary>Adds addresses to those that are there: all of the table, or none. An address that is there already is passed over.</summary>
    /// <returns>How many were added, and how many were there.</returns>
    public async Task<(int Added, int Known)> AddAsync(Actor actor, AssemblyView assembly, byte[] content, CancellationToken cancellationToken)
    {
        var table = CsvRows.Read(content, MostAddresses);
        var (words, postcode) = (table.Need("the address as it stands on the letter", "address"), table.Need("the postcode of each address", "postcode"));
        var deprived = table.Column("deprived");
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var there = (await db.InvitedAddresses.Where(a => a.ProcessId == assembly.Id).Select(a => new { a.Words, a.Postcode }).ToListAsync(cancellationToken))
            .Select(a => Key(a.Words, a.Postcode)).ToHashSet(StringComparer.Ordinal);
        var (number, added, known) = (there.Count, 0, 0);
        var batch = new List<InvitedAddress>();
        foreach (var (line, cells) in table.Rows)
        {
            var (address, code) = (CleanText.Line(cells[words]), cells[postcode].ToUpperInvariant().Trim());
            if (address.Length is 0 or > InvitedAddress.MaxWords)
                throw new RefusedException($"Line {line}: the address is empty or longer than {InvitedAddress.MaxWords} characters.");
            if (QuotaDesk.Postcode(code).Length == 0 || code.Length > InvitedAddress.MaxPostcode)
                throw new RefusedException($"Line {line}: \"{code}\" is no postcode.");
            if (!there.Add(Key(address, code)))
            {
                known++;
                continue;
            }

            if (there.Count > MostAddresses)
                throw new RefusedException($"There would be more than {MostAddresses:N0} addresses; leave some out.");
            batch.Add(new InvitedAddress
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                ProcessId = assembly.Id,
                Number = ++number,
                Words = address,
                Postcode = code,
                IsDeprived = deprived is { } column && Flag(cells[column], line),
            });
            added++;
            if (batch.Count == AtOnce)
                await SaveAsync(batch, cancellationToken);
        }

        await SaveAsync(batch, cancellationToken);
        chronicle.Record(actor, "assembly.addresses", "process", assembly.Id, $"{Some.Of(added, "address", "addresses")} added");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.FinishAsync(cancellationToken);
        return (added, known);
    }

    /// <summary>Draws addresses that have no letter yet, and gives each of them a code.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="letters">How many.</param>
    /// <param name="extraPercent">How many in 100 letters go to the more deprived addresses on top of their share.</param>
    /// <param name="seed">What decides, for everybody to see; empty for chance.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Mailing> DrawAsync(Actor actor, AssemblyView assembly, int letters, int extraPercent, string? seed, CancellationToken cancellationToken)
    {
        if (assembly.IsPoolClosed)
            throw new RefusedException("Nobody can register any more, so no more letters are drawn.");
        var decides = CleanText.Line(seed);
        if (decides.Length > Mailing.MaxSeed)
            throw new RefusedException($"What decides is longer than {Mailing.MaxSeed} characters; shorten it.", "Seed");
        if (decides.Length == 0)
            decides = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using var transaction = await db.BeginOrJoinAsync(cancellationToken);
        var free = await db.InvitedAddresses.Where(a => a.ProcessId == assembly.Id && a.Mailing == null).OrderBy(a => a.Number).ToListAsync(cancellationToken);
        var number = await db.Mailings.CountAsync(m => m.ProcessId == assembly.Id, cancellationToken) + 1;
        try
        {
            var (drawn, deprivedChance, otherChance) = MailOut.Draw(free.ConvertAll(a => a.IsDeprived), letters, extraPercent, decides);
            foreach (var address in drawn.Select(i => free[i]))
                (address.Mailing, address.CodeHash) = (number, codes.HashVoterCode(assembly.Id, codes.VoterCode(address.Id)));
            var mailing = new Mailing
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                ProcessId = assembly.Id,
                Number = number,
                At = clock.GetUtcNow(),
                Kind = MailingKind.Invitation,
                ByPost = drawn.Count,
                ByMail = 0,
                Seed = decides,
                Addresses = free.Count,
                ExtraPercent = extraPercent,
                DeprivedChance = deprivedChance.ToString(),
                OtherChance = otherChance.ToString(),
                Who = actor.Office,
            };
            db.Mailings.Add(mailing);
            chronicle.Link(actor, ("process", assembly.Id), ("mailing", mailing.Id), "invited by", $"Of {Some.Of(free.Count, "address", "addresses")}, {drawn.Count:N0} {(drawn.Count == 1 ? "was" : "were")} drawn by lottery and got a letter.");
            chronicle.Record(actor, "assembly.letters", "process", assembly.Id, $"{drawn.Count:N0} of {Some.Of(free.Count, "address", "addresses")} drawn");
            await db.SaveChangesAsync(cancellationToken);
            await transaction.FinishAsync(cancellationToken);
            return mailing;
        }
        catch (SortitionException wrong)
        {
            throw new RefusedException(wrong.Message, "Letters");
        }
    }

    /// <summary>The address to which a code belongs; null for none.</summary>
    public async Task<InvitedAddress?> FindAsync(Guid process, string? code, CancellationToken cancellationToken)
    {
        var hash = codes.HashVoterCode(process, Codes.Tidy(code, Codes.VoterCodeLength));
        return await db.InvitedAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.CodeHash == hash && a.ProcessId == process, cancellationToken);
    }

    /// <summary>A home of no letter, with a postcode of the area, as which an organiser tries a page out.</summary>
    public async Task<InvitedAddress> SampleAsync(Guid process, CancellationToken cancellationToken) => new()
    {
        Id = Guid.Empty,
        ProcessId = process,
        Number = 0,
        Words = "",
        Postcode = await db.PostcodeAreas.Where(p => p.ProcessId == process).OrderBy(p => p.Postcode).Select(p => p.Postcode).FirstOrDefaultAsync(cancellationToken) ?? "",
        IsDeprived = false,
    };

    private async Task SaveAsync(List<InvitedAddress> batch, CancellationToken cancellationToken)
    {
        db.InvitedAddresses.AddRange(batch);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        batch.Clear();
    }

    private static bool Flag(string cell, int line) => cell.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" => true,
        "no" or "false" or "0" or "" => false,
        _ => throw new RefusedException($"Line {line}: deprived is \"{cell}\"; write yes or no."),
    };

    private static string Key(string words, string postcode) => words.ToUpperInvariant() + "\n" + QuotaDesk.Postcode(postcode);
}
