using System.Net;
using System.Net.Mail;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Jobs;

namespace Folkmoot.Platform.Mail;

/// <summary>Hands letters to the mail relay.</summary>
internal sealed class SmtpCarrier(Settings settings) : ILetterCarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task CarryAsync(StoredLetter letter, CancellationToken cancellationToken)
    {
        var relay = settings.Mail.Relay!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var client = new SmtpClient(relay.Host, relay.Port > 0 ? relay.Port : 25) { EnableSsl = relay.Scheme is "smtp+tls" };
        if (settings.Mail.User is { } user)
            client.Credentials = new NetworkCredential(user, settings.Mail.Password);
        using var message = LetterMessage.Of(letter, settings);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpFailedRecipientException refusal) when ((int)refusal.StatusCode is >= 550 and < 560)
        {
            throw new JobRefusedException("The mail relay refused this letter's address for good.");
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail relay did not answer in time.", late);
        }
    }
}
