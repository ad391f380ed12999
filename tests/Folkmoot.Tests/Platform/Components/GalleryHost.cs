using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Components;

/// <summary>A demonstration, started once for all tests of the gallery, which change nothing in it.</summary>
public sealed class GalleryHost : IAsyncLifetime
{
    private TestHost? _host;

    public async ValueTask InitializeAsync() =>
        _host = await TestHost.StartAsync(DatabaseKind.Sqlite, settings => settings with { Demonstration = true });

    public Browser NewBrowser() => _host!.NewBrowser();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
