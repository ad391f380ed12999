using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Edges;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Proposals;

internal sealed class ProposalsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProposalBook>();
        services.AddScoped<ITrailNames, ProposalTrails>();
        services.AddSingleton<IRouteTable, ProposalsRoutes>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // Proposals have pages only.
    }
}
