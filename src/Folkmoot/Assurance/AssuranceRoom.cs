using Folkmoot.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Assurance;

/// <summary>What a board is shown about a pool, frozen as it saw it, and what became of its resolutions.</summary>
internal sealed class AssuranceRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ReportCompiler>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<ReportBook>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => ReportFile.Map(endpoints);
}
