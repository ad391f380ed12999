using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

/// <summary>Delivers one letter. A letter that was delivered, or erased, is not delivered again.</summary>
internal sealed class LetterDelivery(FolkmootDb db, ILetterCarrier carrier, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "platform.letter";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var id = run.Read<LetterOrder>().Letter;
        if (await db.Letters.SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is not { DeliveredAt: null } letter)
            return;
        await carrier.CarryAsync(letter, cancellationToken);
        letter.DeliveredAt = clock.GetUtcNow();
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
