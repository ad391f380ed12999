using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Platform.Hosting;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_is_in_a_route_table_and_every_entry_has_its_route()
    {
        await using var host = await TestHost.StartAsync(DatabaseKind.Sqlite);

        host.Services.GetRequiredService<AccessTable>().Check(
            host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints));
    }
}
