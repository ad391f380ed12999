using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Following;

/// <summary>News by e-mail: one letter a day at most, about what a person chose to follow.</summary>
internal sealed class FollowingRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IPersonalData, FollowData>();
        services.AddScoped<FollowDesk>();
        services.AddScoped<FollowLinks>();
        services.AddScoped<Subjects>();
        services.AddScoped<IProcessPanelSource, FollowPanel>();
        services.AddScoped<IJobHandler, DigestJob>();
        services.AddScoped<IJobHandler, FollowCleanup>();
        services.AddSingleton(new RecurringJob(DigestJob.Name, TimeSpan.FromHours(1)));
        services.AddSingleton(new RecurringJob(FollowCleanup.Name, TimeSpan.FromDays(1)));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
