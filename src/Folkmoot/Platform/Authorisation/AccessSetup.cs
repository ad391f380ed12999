using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Authorisation;

/// <summary>Puts the door in: <c>AddAccess</c>, then <c>UseAccess</c> after authentication, then <c>CheckAccess</c> once everything is mapped.</summary>
public static class AccessSetup
{
    /// <summary>Collects the route tables of all rooms.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        var tables = typeof(IRouteTable).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRouteTable)));
        foreach (var table in tables)
            services.AddSingleton(typeof(IRouteTable), table);
        return services.AddSingleton<AccessTable>();
    }

    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app.UseMiddleware<AccessMiddleware>();

    /// <summary>Stops the start when a page or an endpoint is missing from the route tables, or the other way round.</summary>
    public static void CheckAccess(this IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetRequiredService<AccessTable>().Check(endpoints.DataSources.SelectMany(source => source.Endpoints));
}
