using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

/// <summary>Takes away the letters to one address: those on their way, those delivered a short while ago, and their files in the outbox.</summary>
public sealed class LetterEraser(FolkmootDb db, Settings settings)
{
    /// <summary>Every address to which letters are still kept.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(CancellationToken cancellationToken) =>
        await db.Letters.Select(l => l.To).Distinct().ToListAsync(cancellationToken);

    /// <summary>How many letters to the addresses are still kept.</summary>
    public Task<int> CountAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken) =>
        db.Letters.CountAsync(l => addresses.Contains(l.To), cancellationToken);

    /// <summary>Erases them in the caller's transaction.</summary>
    /// <param name="addresses">The address in every spelling that is in use.</param>
    /// <param name="cancellationToken">Stops before anything is erased.</param>
    public async Task EraseAsync(IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        var letters = await db.Letters.Where(l => addresses.Contains(l.To)).Select(l => l.Id).ToListAsync(cancellationToken);
        await db.Letters.Where(l => letters.Contains(l.Id)).ExecuteDeleteAsync(cancellationToken);
        // Where a relay takes the letters, or none was delivered yet, there is no outbox.
        var outbox = settings.InData(OutboxCarrier.FolderName);
        foreach (var letter in Directory.Exists(outbox) ? letters : [])
            File.Delete(Path.Combine(outbox, $"{letter:N}.eml"));
    }
}
