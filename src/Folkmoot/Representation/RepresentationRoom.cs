using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Representation;

/// <summary>Who takes part and who does not: answers by choice, kept apart from persons and ballots, beside census figures.</summary>
internal sealed class RepresentationRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AboutDesk>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<RepresentationWords>();
        services.AddScoped<IProcessPanelSource, WhoPanel>();
        services.AddScoped<IPersonalData, AboutData>();
        services.AddScoped<IJobHandler, TableJob>();
        services.AddSingleton(new RecurringJob(TableJob.Name, TimeSpan.FromHours(6)));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => WhoEndpoints.Map(endpoints);
}
