using System.Runtime.CompilerServices;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Doctor;

namespace Folkmoot.Platform.Google;

/// <summary>Whether Google lets the service account in, where there is one.</summary>
internal sealed class GoogleCheckup(Settings settings, GoogleTokens tokens) : ICheckup
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (settings.Google is { } account)
            yield return await AskAsync(account, cancellationToken);
    }

    private async Task<Finding> AskAsync(GoogleAccount account, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            await tokens.TakeAsync(account, patience.Token);
            return new(Verdict.Fine, "google", $"Google lets {account.Email} in; people share their sheets with it.");
        }
        catch (Exception refused) when (refused is RefusedException || (refused is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(Verdict.Trouble, "google", $"Google does not let {account.Email} in, or cannot be reached.", "Check that this machine may reach oauth2.googleapis.com, its clock, and that the key has not been taken back in Google's console.");
        }
    }
}
