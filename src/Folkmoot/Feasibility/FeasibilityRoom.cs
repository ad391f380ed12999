using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Feasibility;

internal sealed class FeasibilityRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IMethod, CheckMethod>();
        services.AddScoped<CheckDesk>();
        services.AddScoped<CheckReader>();
        services.AddScoped<IIdeaHeir, LateChecks>();
        services.AddScoped<CheckWords>();
        services.AddScoped<IIdeaPanelSource, CheckPanel>();
        services.AddScoped<ITrailNext, CheckNext>();
        services.AddScoped<IDueSource, ChecksDue>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
