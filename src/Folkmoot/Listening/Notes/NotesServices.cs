using Folkmoot.Listening.Coding;
using Folkmoot.Listening.HandOn;
using Folkmoot.Listening.Maps;
using Folkmoot.Listening.Paper;
using Folkmoot.Listening.Stories;
using Folkmoot.Listening.Surveys;
using Folkmoot.Listening.Training;
using Folkmoot.People.MyData;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Listening.Notes;

internal static class NotesServices
{
    public static void AddNotes(this IServiceCollection services)
    {
        services.AddScoped<IMethod, NotesMethod>();
        services.AddScoped<NoteCodes>();
        services.AddScoped<NoteDesk>();
        services.AddScoped<Codebook>();
        services.AddScoped<CodingDesk>();
        services.AddScoped<HearingDesk>();
        services.AddScoped<LineBook>();
        services.AddScoped<PackDesk>();
        services.AddScoped<TypingDesk>();
        services.AddScoped<IMethod, SurveyMethod>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<IMethod, StoryMethod>();
        services.AddScoped<StoryDesk>();
        services.AddScoped<ITrailNames, StoryTrails>();
        services.AddScoped<IPersonalData, StoryData>();
        services.AddScoped<IProcessPanelSource, StoryPanel>();
        services.AddScoped<TrainingDesk>();
        services.AddScoped<IPersonalData, TrainingData>();
        services.AddScoped<HandOnDesk>();
        services.AddScoped<IProcessPanelSource, HandOnPanel>();
        services.AddScoped<TraitDesk>();
        services.AddSingleton<TallyRounding>();
        services.AddScoped<IProcessPanelSource, NotesPanel>();
        services.AddScoped<ITrailNames, ThemeTrails>();
        services.AddScoped<IPersonalData, NoteData>();
        services.AddScoped<IJobHandler, ContactCleanup>();
        services.AddSingleton(new RecurringJob(ContactCleanup.Name, TimeSpan.FromDays(1)));
    }
}
