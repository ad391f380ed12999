using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Folkmoot.Platform.Configuration;

namespace Folkmoot.Platform.Doctor;

/// <summary>Whether the mail relay answers.</summary>
internal sealed class MailCheckup(Settings settings) : ICheckup
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (settings.Mail.Relay is { } relay)
            yield return await AskAsync(relay, cancellationToken);
        else if (settings.Demonstration)
            yield return new(Verdict.Fine, "mail", "Letters of the demonstration are shown at /outbox.");
        else
            yield return new(Verdict.Warning, "mail", $"No relay is set, so letters only go to {settings.InData("outbox")}.", "Set FOLKMOOT_MAIL_RELAY and FOLKMOOT_MAIL_FROM; without letters nobody can sign in.");
    }

    private static async Task<Finding> AskAsync(Uri relay, CancellationToken cancellationToken)
    {
        var name = $"{relay.Host}:{(relay.Port > 0 ? relay.Port : 25)}";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(relay.Host, relay.Port > 0 ? relay.Port : 25, patience.Token);
            using var reader = new StreamReader(client.GetStream());
            var greeting = await reader.ReadLineAsync(patience.Token);
            return greeting?.StartsWith("220", StringComparison.Ordinal) == true
                ? new(Verdict.Fine, "mail", $"The relay {name} answers.")
                : new(Verdict.Trouble, "mail", $"What answers at {name} is no mail relay.", "Check FOLKMOOT_MAIL_RELAY.");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Verdict.Trouble, "mail", $"The relay {name} does not answer.", "Check FOLKMOOT_MAIL_RELAY, and that this machine may reach the relay.");
        }
    }
}
