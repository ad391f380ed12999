namespace Folkmoot.Platform.Mail;

/// <summary>Sends mail after the caller's transaction: the letter is stored with it and delivered by a job.</summary>
public interface IMailSender
{
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}
