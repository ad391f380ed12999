using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.People.MyData;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Assemblies;

/// <summary>Citizens' assemblies: people invited and drawn by lottery, what they recommend, and what becomes of it.</summary>
internal sealed class AssembliesRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AssemblyDoor>();
        services.AddScoped<IProcessPanelSource, AssemblyPanel>();
        AddRecruitment(services);
        AddLottery(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => DrawEndpoints.Map(endpoints);

    private static void AddRecruitment(IServiceCollection services)
    {
        services.AddScoped<IMethod, RecruitmentMethod>();
        services.AddScoped<QuotaDesk>();
        services.AddScoped<AddressDesk>();
        services.AddScoped<RegistrationDesk>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<PoolReader>();
        services.AddScoped<PersonPasses>();
        services.AddSingleton<NewcomersLimit>();
        services.AddScoped<IPersonalData, RegistrationData>();
        services.AddScoped<IJobHandler, RegistrationCleanup>();
        services.AddSingleton(new RecurringJob(RegistrationCleanup.Name, TimeSpan.FromDays(1)));
    }

    private static void AddLottery(IServiceCollection services)
    {
        services.AddScoped<IMethod, LotteryMethod>();
        services.AddScoped<PoolMaker>();
        services.AddScoped<DrawDesk>();
        services.AddScoped<DrawReader>();
        services.AddScoped<CountdownWords>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<IJobHandler, DrawJob>();
        services.AddScoped<ITrailNames, DrawTrails>();
        services.AddScoped<ITrailNext, DrawTrails>();
    }
}
