using Folkmoot.Answers;
using Folkmoot.Calls;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes.Office;
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
        services.AddScoped<StoryKeeper>();
        services.AddScoped<IStoryHolder, StoryKeeper>();
        services.AddScoped<BoardPromises>();
        services.AddScoped<IPlacePromiseSource, BoardPromises>();
        services.AddScoped<IPlaceDueSource, BoardPromises>();
        services.AddScoped<ITrailNames, AssuranceTrails>();
        services.AddScoped<ITrailNext, AssuranceTrails>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => ReportFile.Map(endpoints);
}
