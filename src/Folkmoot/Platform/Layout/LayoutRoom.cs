using Folkmoot.Platform.Assets;
using Folkmoot.Platform.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Layout;

/// <summary>What every page stands on: styles and script, the choice of theme, dates in three boxes.</summary>
internal sealed class LayoutRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddAssets();
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new DateInputBinderProvider()));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAssets();
        endpoints.MapTheme();
    }
}
