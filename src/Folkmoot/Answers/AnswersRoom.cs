using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Office;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Answers;

/// <summary>What is owed an answer: questions, proposals and objections, each with a named person and a day.</summary>
internal sealed class AnswersRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IPersonalData, AnswerData>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<AnswerDuty>();
        services.AddScoped<AnswerBook>();
        services.AddScoped<AnswerLetters>();
        services.AddScoped<AnswerRights>();
        services.AddScoped<IAskable, ProcessAskable>();
        services.AddScoped<IProcessPanelSource, AnswerPanel>();
        services.AddScoped<ITrailNames, AnswerTrails>();
        services.AddScoped<ITrailNext, AnswerTrails>();
        services.AddScoped<IDueSource, AnswersDue>();
        services.AddScoped<ITookPartSource, AnswersDue>();
        services.AddScoped<IJobHandler, ReminderJob>();
        services.AddScoped<IJobHandler, QuestionCleanup>();
        services.AddSingleton(new RecurringJob(ReminderJob.Name, TimeSpan.FromHours(6)));
        services.AddSingleton(new RecurringJob(QuestionCleanup.Name, TimeSpan.FromDays(1)));
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
