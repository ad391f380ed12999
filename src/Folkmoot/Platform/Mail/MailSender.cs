using System.Net.Mail;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;

namespace Folkmoot.Platform.Mail;

internal sealed class MailSender(FolkmootDb db, IJobQueue jobs, TimeProvider clock) : IMailSender
{
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        // A line break in an address or a subject would let its writer add headers and letters of their own.
        if (HasLineBreak(letter.To) || !MailAddress.TryCreate(letter.To, out var address))
            throw new RefusedException("That is not an e-mail address. Write it as in name@example.org.");
        if (HasLineBreak(letter.Subject))
            throw new RefusedException("The subject of a letter must be one line.");

        var stored = new StoredLetter
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            To = address.Address,
            Subject = letter.Subject,
            Body = letter.Body,
            Unsubscribe = letter.Unsubscribe?.AbsoluteUri,
            WrittenAt = clock.GetUtcNow(),
        };
        db.Letters.Add(stored);
        await jobs.EnqueueAsync(LetterDelivery.JobKind, new LetterOrder(stored.Id), key: null, due: null, cancellationToken);
    }

    private static bool HasLineBreak(string text) => text.AsSpan().IndexOfAny('\r', '\n', '\u2028') >= 0 || text.Contains('\0', StringComparison.Ordinal);
}
