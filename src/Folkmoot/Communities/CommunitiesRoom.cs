using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Communities;

internal sealed class CommunitiesRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Places>();
        services.AddScoped<IPlaceTree, PlaceTree>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // Places have pages only.
    }
}
