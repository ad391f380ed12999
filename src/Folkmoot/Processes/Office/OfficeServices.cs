using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Processes.Office;

internal static class OfficeServices
{
    public static void AddOffice(this IServiceCollection services)
    {
        services.AddScoped<OfficeReader>();
        services.AddScoped<IDueSource, PhaseDue>();
    }
}
