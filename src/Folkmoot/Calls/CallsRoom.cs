using Folkmoot.Ballots.Count;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Calls;

/// <summary>Rounds in which groups ask a pool for money, and panels that decide on it.</summary>
internal sealed class CallsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IMethod, CallMethod>();
        services.AddScoped<IMethod, PanelMethod>();
        services.AddScoped<IMethod, MeetingMethod>();
        services.AddScoped<IResultHeir, BallotHeir>();
        services.AddScoped<IJobHandler, BallotAwards>();
        services.AddScoped<CallReader>();
        services.AddScoped<BidDesk>();
        services.AddScoped<PanelDesk>();
        services.AddScoped<Conflicts>();
        services.AddScoped<RegisterDesk>();
        services.AddScoped<MeetingDesk>();
        services.AddScoped<RoundFit>();
        services.AddScoped<RoundMoney>();
        services.AddScoped<GroupDesk>();
        services.AddScoped<AwardDesk>();
        services.AddScoped<PanelVote>();
        services.AddScoped<DecisionDesk>();
        services.AddScoped<ChallengeDesk>();
        services.AddScoped<ClassifyDesk>();
        services.AddScoped<BallotDesk>();
        services.AddScoped<ReportDesk>();
        services.AddScoped<BidLetters>();
        services.AddScoped<IJobHandler, ReportReminder>();
        services.AddScoped<IDueSource, CallsDue>();
        services.AddScoped<IPersonalData, CallData>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        // This room has pages only.
    }
}
