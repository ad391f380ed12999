using Folkmoot.Answers;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Folkmoot.Proposals.Ideas.Moderation;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Proposals.Ideas.Similar;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Proposals.Ideas;

internal static class IdeaServices
{
    public static void AddIdeas(this IServiceCollection services)
    {
        services.AddScoped<IMethod, IdeaMethod>();
        services.AddScoped<IdeaReader>();
        services.AddScoped<IdeaSearch>();
        services.AddScoped<IdeaDesk>();
        services.AddScoped<IdeaVoices>();
        services.AddScoped<IdeaJoinery>();
        services.AddScoped<IdeaFieldReader>();
        services.AddScoped<IdeaAnswers>();
        services.AddScoped<IAskable, IdeaAskable>();
        services.AddScoped<PointDesk>();
        services.AddScoped<ModerationDesk>();
        services.AddScoped<ModerationReader>();
        services.AddScoped<Deeds>();
        services.AddScoped<Lookalikes>();
        services.AddSingleton<FormStamp>();
        services.AddScoped<IPersonalData, IdeaData>();
        services.AddScoped<IProcessPanelSource, IdeaPanel>();
        services.AddScoped<ITrailNames, IdeaTrails>();
        services.AddScoped<IDueSource, IdeasDue>();
        services.AddScoped<ITookPartSource, IdeasDue>();
        services.AddScoped<IJobHandler, DeedCleanup>();
        services.AddSingleton(new RecurringJob(DeedCleanup.Name, TimeSpan.FromHours(6)));
    }
}
