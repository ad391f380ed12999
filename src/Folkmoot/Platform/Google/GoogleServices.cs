using Folkmoot.Platform.Doctor;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Google;

internal static class GoogleServices
{
    public static void AddGoogle(this IServiceCollection services)
    {
        services.AddSingleton(_ => GoogleLine.Open());
        services.AddSingleton<GoogleTokens>();
        services.AddSingleton<GoogleSheets>();
        services.AddScoped<ICheckup, GoogleCheckup>();
    }
}
