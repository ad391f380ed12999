using Folkmoot.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Outcomes;

/// <summary>What a place wants to become better, agreed and measured.</summary>
internal sealed class OutcomesRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OutcomeBook>();
        services.AddScoped<OutcomeDesk>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
