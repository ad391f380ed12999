using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Jobs;

internal static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobWaker>();
        services.AddSingleton<JobMeters>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobWorker>();
        services.AddScoped<IJobQueue, JobQueue>();
        services.AddScoped<RecurringJobs>();
        services.AddScoped<IJobHandler, JobCleanup>();
        services.AddSingleton(new RecurringJob(JobCleanup.JobKind, TimeSpan.FromDays(1)));
        services.AddHostedService<JobRunner>();
    }
}
