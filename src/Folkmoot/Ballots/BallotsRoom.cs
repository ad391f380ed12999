using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Export;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Mine;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Reminders;
using Folkmoot.Ballots.Result;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Claims;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Processes.Office;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Ballots;

internal sealed class BallotsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Codes>();
        services.AddSingleton<BallotMetrics>();
        services.AddSingleton<BallotBox>();
        services.AddHostedService(provider => provider.GetRequiredService<BallotBox>());
        services.AddSingleton<AccountCache>();
        services.AddSingleton<VoterPasses>();
        services.AddScoped<IMethod, BallotMethod>();
        services.AddScoped<BallotFinder>();
        services.AddScoped<RollBook>();
        services.AddScoped<RollDesk>();
        services.AddScoped<ClaimCheck>();
        services.AddScoped<ClaimDesk>();
        services.AddScoped<IJobHandler, ClaimCleanup>();
        services.AddSingleton(new RecurringJob(ClaimCleanup.Name, TimeSpan.FromHours(6)));
        services.AddScoped<MyBallots>();
        services.AddScoped<IPersonalData, RollData>();
        services.AddScoped<IJobHandler, RollHandler>();
        services.AddScoped<VoteDesk>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<IJobHandler, ReminderHandler>();
        services.AddScoped<StationBook>();
        services.AddScoped<BatchDesk>();
        services.AddScoped<KeyingDesk>();
        services.AddScoped<CountStarter>();
        services.AddScoped<ElectionMaker>();
        services.AddScoped<BoxScrub>();
        services.AddScoped<ResultReader>();
        services.AddScoped<ResultWords>();
        services.AddScoped<CountedBallots>();
        services.AddScoped<Print.ResultSheet>();
        services.AddScoped<ElectionExport>();
        services.AddScoped<ModeFigures>();
        services.AddScoped<ElectionImporter>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<IOtherStart, ImportStart>();
        services.AddScoped<BulkBallots>();
        services.AddScoped<CountHandler>();
        services.AddScoped<IJobHandler>(provider => provider.GetRequiredService<CountHandler>());
        services.AddScoped<IJobHandler, ImportHandler>();
        services.AddScoped<ITrailNames, BallotTrails>();
        services.AddScoped<ITookPartSource, VotersTookPart>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => ResultEndpoints.Map(endpoints);
}
