using Folkmoot.Platform.Mail;

namespace Folkmoot.Home.Demonstration;

/// <summary>Leaves letters out: what the demonstration's past would have sent is not sent today.</summary>
internal sealed class NoMail : IMailSender
{
    public Task SendAsync(Letter letter, CancellationToken cancellationToken) => Task.CompletedTask;
}
