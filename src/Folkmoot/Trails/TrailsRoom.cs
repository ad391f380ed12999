using Folkmoot.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Trails;

/// <summary>What people see across all rooms: trails and news.</summary>
internal sealed class TrailsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<TrailWalker>();
        services.AddScoped<ThingFeeds>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => TrailEndpoints.Map(endpoints);
}
