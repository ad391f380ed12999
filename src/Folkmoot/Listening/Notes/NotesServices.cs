using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Paper;
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
        services.AddScoped<IProcessPanelSource, NotesPanel>();
        services.AddScoped<ITrailNames, ThemeTrails>();
        services.AddScoped<IPersonalData, NoteData>();
        services.AddScoped<IJobHandler, ContactCleanup>();
        services.AddSingleton(new RecurringJob(ContactCleanup.Name, TimeSpan.FromDays(1)));
    }
}
