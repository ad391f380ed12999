using Folkmoot.Answers;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Proposals;

internal sealed class ProposalsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProposalBook>();
        services.AddScoped<ProposalSearch>();
        services.AddScoped<IProcessPanelSource, ProposalPanel>();
        services.AddScoped<ITrailNames, ProposalTrails>();
        services.AddScoped<IAskable, ProposalAskable>();
        services.AddIdeas();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        SpotEndpoint.Map(endpoints);
        PictureEndpoints.Map(endpoints);
    }
}
