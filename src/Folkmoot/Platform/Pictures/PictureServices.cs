using Folkmoot.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Pictures;

internal static class PictureServices
{
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddScoped<PhotoDesk>();
        services.AddScoped<PictureShelf>();
        services.AddScoped<IJobHandler, PictureCleanup>();
        services.AddSingleton(new RecurringJob(PictureCleanup.Name, TimeSpan.FromHours(6)));
    }
}
