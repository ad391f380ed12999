using System.Security.Cryptography;
using Folkmoot.Ballots;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Chairs;

/// <summary>Makes the code of an assembly's chair, and lets in whoever has it.</summary>
internal sealed class ChairDesk(FolkmootDb db, Codes codes, ChairPasses passes, Chronicle chronicle, TimeProvider clock)
{
    /// <summary>The chair's code, to hand over; null while none was made.</summary>
    public async Task<string?> CodeAsync(AssemblyView assembly, CancellationToken cancellationToken) =>
        await db.ChairCodes.AsNoTracking().SingleOrDefaultAsync(c => c.ProcessId == assembly.Id, cancellationToken) is { } row ? codes.VoterCode(row.Seed) : null;

    /// <summary>Makes a code; the one before lets nobody in any more.</summary>
    /// <exception cref="RefusedException">Nobody chairs.</exception>
    public async Task MakeAsync(Actor actor, AssemblyView assembly, CancellationToken cancellationToken)
    {
        if (assembly.Mandate.Chair.Length == 0)
            throw new RefusedException("Nobody chairs this assembly. Name a chair in the settings of its recruitment first.");
        var (seed, row) = (Guid.NewGuid(), await db.ChairCodes.SingleOrDefaultAsync(c => c.ProcessId == assembly.Id, cancellationToken));
        var hash = codes.HashVoterCode(assembly.Id, codes.VoterCode(seed));
        if (row is null)
            db.ChairCodes.Add(new ChairCode { ProcessId = assembly.Id, Seed = seed, CodeHash = hash, MadeAt = clock.GetUtcNow() });
        else
            (row.Seed, row.CodeHash, row.MadeAt) = (seed, hash, clock.GetUtcNow());
        chronicle.Record(actor, "chair.code-made", "process", assembly.Id, row is null ? "The first" : "Another in place of the one before");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lets whoever has the code in, on this device.</summary>
    /// <exception cref="RefusedException">It is not the code.</exception>
    public async Task EnterAsync(AssemblyView assembly, string? code, CancellationToken cancellationToken)
    {
        var hash = codes.HashVoterCode(assembly.Id, Codes.Tidy(code, Codes.VoterCodeLength));
        if (await db.ChairCodes.AsNoTracking().SingleOrDefaultAsync(c => c.ProcessId == assembly.Id, cancellationToken) is not { } row || !CryptographicOperations.FixedTimeEquals(row.CodeHash, hash))
            throw new RefusedException("This is not the chair's code. Look at it again, or ask an organiser for a new one.", "Code");
        passes.Write(assembly.Id, row.Seed, assembly.Url);
    }

    /// <summary>Whether the chair is the one who reads the page: they entered with the code as it is now.</summary>
    public async Task<bool> IsHereAsync(AssemblyView assembly, CancellationToken cancellationToken) =>
        assembly.Mandate.Chair.Length > 0 && passes.Read(assembly.Id) is { } seed && await db.ChairCodes.AnyAsync(c => c.ProcessId == assembly.Id && c.Seed == seed, cancellationToken);
}
