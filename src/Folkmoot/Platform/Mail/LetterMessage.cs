using System.Net.Mail;
using System.Text;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Mail;

internal static class LetterMessage
{
    public static MailMessage Of(StoredLetter letter, Settings settings)
    {
        var message = new MailMessage(settings.Mail.From, letter.To)
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        // The same on every try, so that a letter delivered twice can be recognised; and no answers from out-of-office machines.
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{settings.Address.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.Unsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
