using Folkmoot.Home.Demonstration;
using Folkmoot.Platform;
using Folkmoot.Platform.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Home;

/// <summary>What people see first: the page of a place, the frame around every page, and what the platform promises.</summary>
internal sealed class HomeRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<PlaceReader>();
        services.AddScoped<FigureReader>();
        services.AddSingleton<FigureCache>();
        services.AddScoped<TrialCodes>();
        services.AddScoped<IDemonstrationLoader, WyebridgeLoader>();
        services.AddScoped<SiteFrame>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<SiteFrame>());
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
