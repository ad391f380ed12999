using Folkmoot.Listening.Answering;
using Folkmoot.Listening.Maps;
using Folkmoot.Listening.Notes;
using Folkmoot.Listening.Routing;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Listening;

/// <summary>What people think: short statements that everybody can answer and add to, and a map of the answers that says how far it can be trusted.</summary>
internal sealed class ListeningRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IMethod, ConversationMethod>();
        services.AddScoped<Listener>();
        services.AddScoped<StatementBook>();
        services.AddScoped<StatementDesk>();
        services.AddScoped<AnswerBox>();
        services.AddSingleton<AnswerWriter>();
        services.AddHostedService(provider => provider.GetRequiredService<AnswerWriter>());
        services.AddSingleton<RoutingSeed>();
        services.AddSingleton<RoutingDesk.Kept>();
        services.AddScoped<RoutingDesk>();
        services.AddScoped<RoutingBook>();
        services.AddScoped<RoutingCheck>();
        services.AddScoped<IJobHandler, RoutingJob>();
        services.AddSingleton(new RecurringJob(RoutingJob.Name, RoutingJob.Every));
        services.AddScoped<NextStatement>();
        services.AddScoped<MapReader>();
        services.AddSingleton<MapReader.Shelf>();
        services.AddScoped<OpenAnswers>();
        services.AddSingleton<TallyShelf>();
        services.AddSingleton<ListenerLimit>();
        services.AddScoped<IJobHandler, MapJob>();
        services.AddSingleton(new RecurringJob(MapJob.Name, MapJob.Every));
        services.AddScoped<IProcessPanelSource, ListeningPanel>();
        services.AddScoped<ITrailNames, StatementTrails>();
        services.AddNotes();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        OpenAnswersEndpoints.Map(endpoints);
        PocketEndpoints.Map(endpoints);
    }
}
