using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Secrets;

public sealed class InstanceKeyTests
{
    [Fact]
    public async Task The_key_outlives_the_program_and_differs_between_purposes_and_installations()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        await using var other = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var key = host.Services.GetRequiredService<IInstanceKey>();
        var again = new InstanceKey(host.Services.GetRequiredService<Folkmoot.Platform.Configuration.Settings>());

        Assert.Equal(32, key.Mac("codes", "text").Length);
        Assert.Equal(key.Mac("codes", "text"), again.Mac("codes", "text"));
        Assert.NotEqual(key.Mac("codes", "text"), key.Mac("links", "text"));
        Assert.NotEqual(key.Mac("codes", "text"), key.Mac("codes", "texts"));
        Assert.NotEqual(key.Mac("codes", "text"), other.Services.GetRequiredService<IInstanceKey>().Mac("codes", "text"));
    }

    [Fact]
    public async Task A_damaged_key_is_not_replaced()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);
        var file = Path.Combine(host.Database.Folder, "instance.key");
        await File.WriteAllBytesAsync(file, new byte[31], TestContext.Current.CancellationToken);

        Assert.Throws<RefusedException>(() => host.Services.GetRequiredService<IInstanceKey>().Mac("codes", "text"));
        Assert.Equal(31, new FileInfo(file).Length);
    }
}
