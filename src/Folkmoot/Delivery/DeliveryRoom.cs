using Folkmoot.Answers;
using Folkmoot.Ballots.Count;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Delivery;

/// <summary>What becomes of what was chosen: projects, their news and their end.</summary>
internal sealed class DeliveryRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IPersonalData, ProjectData>();
        services.AddScoped<ProjectBook>();
        services.AddScoped<ProjectDesk>();
        services.AddScoped<ProjectStarter>();
        services.AddScoped<HelpDesk>();
        services.AddSingleton<HelpLimit>();
        services.AddScoped<IResultHeir, ProjectStarter>();
        services.AddScoped<IMethod, DeliveryMethod>();
        services.AddScoped<IAskable, ProjectAskable>();
        services.AddScoped<IProcessPanelSource, ProjectPanel>();
        services.AddScoped<ITrailNames, ProjectTrails>();
        services.AddScoped<ITrailNext, ProjectTrails>();
        services.AddScoped<IDueSource, ProjectsDue>();
        services.AddScoped<ITookPartSource, ProjectsDue>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => PictureEndpoint.Map(endpoints);
}
