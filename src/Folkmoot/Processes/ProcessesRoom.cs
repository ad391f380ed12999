using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Feeds;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Folkmoot.Processes.Playbooks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Processes;

internal sealed class ProcessesRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<ProcessReader>();
        services.AddScoped<IProcessIndex, ProcessIndex>();
        services.AddScoped<ProcessDoor>();
        services.AddScoped<ProcessWriter>();
        services.AddScoped<PhaseWriter>();
        services.AddScoped<PhaseClock>();
        services.AddScoped<PhaseWords>();
        services.AddScoped<MethodList>();
        services.AddScoped<IMethod, Announcement>();
        services.AddScoped<IConfirmedAct, CloseEarly>();
        services.AddScoped<IConfirmedAct, PublishTogether>();
        services.AddScoped<PlaybookReader>();
        services.AddScoped<PlaybookShelf>();
        services.AddScoped<IJobHandler, PhaseTurnHandler>();
        services.AddScoped<IFeedSource, ProcessFeeds>();
        services.AddScoped<ITrailNames, ProcessTrails>();
        services.AddScoped<ITrailNext, ProcessNext>();
        services.AddOffice();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // Processes have pages only; their feeds and data are served by the rooms that show.
    }
}
