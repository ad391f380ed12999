using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Microsoft.Extensions.Hosting;

namespace Folkmoot.Platform.Health;

/// <summary>Whether this program can do its work now. Asked often, so an answer is good for a second.</summary>
internal sealed class Readiness(IDatabaseProvider provider, Migrator migrator, Settings settings, IHostApplicationLifetime lifetime, TimeProvider clock) : IDisposable
{
    public const long LeastFreeBytes = 100L * 1024 * 1024;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (DateTimeOffset At, IReadOnlyList<string> Troubles) _last = (DateTimeOffset.MinValue, []);

    /// <returns>What is wrong, in a few words each; nothing when all is well.</returns>
    public async Task<IReadOnlyList<string>> TroublesAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return ["stopping"];
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() - _last.At >= Fresh)
                _last = (clock.GetUtcNow(), await LookAsync(cancellationToken));
            return _last.Troubles;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<string>> LookAsync(CancellationToken cancellationToken)
    {
        List<string> troubles = [];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await migrator.PendingAsync(patience.Token) is not [])
                troubles.Add("database not up to date");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            troubles.Add("database not reachable");
        }

        if (provider.File is not null && new DriveInfo(settings.DataFolder).AvailableFreeSpace < LeastFreeBytes)
            troubles.Add("disk nearly full");
        return troubles;
    }
}
