using Folkmoot.Answers;
using Folkmoot.Assemblies.Carry;
using Folkmoot.Assemblies.Chairs;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Meet;
using Folkmoot.Assemblies.Methods;
using Folkmoot.Assemblies.Online;
using Folkmoot.Assemblies.Pay;
using Folkmoot.Assemblies.Recommend;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Assemblies.Register;
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
        services.AddScoped<MethodCards>();
        services.AddScoped<IOtherStart, CompareStart>();
        services.AddScoped<IProcessPanelSource, AssemblyPanel>();
        AddRecruitment(services);
        AddLottery(services);
        AddMeeting(services);
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        DrawEndpoints.Map(endpoints);
        MeetEndpoints.Map(endpoints);
        PayEndpoints.Map(endpoints);
        PeopleEndpoints.Map(endpoints);
        RegisterEndpoints.Map(endpoints);
    }

    private static void AddRecruitment(IServiceCollection services)
    {
        services.AddScoped<IMethod, RecruitmentMethod>();
        services.AddScoped<QuotaDesk>();
        services.AddScoped<AddressDesk>();
        services.AddScoped<RegistrationDesk>();
        services.AddScoped<RegistrationMaker>();
        services.AddScoped<PageDesk>();
        services.AddScoped<FileDesk>();
        services.AddScoped<PageReader>();
        services.AddScoped<QuestionDesk>();
        services.AddScoped<AnswerSheet>();
        services.AddScoped<AnswerKeeper>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<LetterTable>();
        services.AddScoped<PeopleTable>();
        services.AddScoped<SheetDesk>();
        services.AddScoped<PoolReader>();
        services.AddScoped<PoolImport>();
        services.AddScoped<PersonPasses>();
        services.AddSingleton<NewcomersLimit>();
        services.AddScoped<IPersonalData, RegistrationData>();
        services.AddScoped<IJobHandler, RegistrationCleanup>();
        services.AddSingleton(new RecurringJob(RegistrationCleanup.Name, TimeSpan.FromDays(1)));
    }

    private static void AddMeeting(IServiceCollection services)
    {
        services.AddScoped<MemberDoor>();
        services.AddScoped<ChairPasses>();
        services.AddScoped<ChairDesk>();
        services.AddScoped<IMethod, DeliberationMethod>();
        services.AddScoped<SessionDesk>();
        services.AddScoped<SpeakerDesk>();
        services.AddScoped<SpeakerWords>();
        services.AddScoped<PayDesk>();
        services.AddScoped<ITrailNames, SessionTrails>();
        services.AddScoped<IMethod, MembersVoteMethod>();
        services.AddScoped<RecommendationDesk>();
        services.AddScoped<VoteDesk>();
        services.AddScoped<PaperVoteDesk>();
        services.AddScoped<RecommendationWords>();
        services.AddScoped<ITrailNames, RecommendationTrails>();
        services.AddScoped<ITrailNext, RecommendationTrails>();
        services.AddScoped<IAskable, RecommendationTrails>();
        services.AddScoped<IMethod, CafeMethod>();
        services.AddScoped<CarryDesk>();
    }

    private static void AddLottery(IServiceCollection services)
    {
        services.AddScoped<IMethod, LotteryMethod>();
        services.AddScoped<PoolMaker>();
        services.AddScoped<SeatGiver>();
        services.AddScoped<DrawDesk>();
        services.AddScoped<DrawReader>();
        services.AddSingleton<ReplayBook>();
        services.AddScoped<CountdownWords>();
        services.AddScoped<MemberDesk>();
        services.AddScoped<IJobHandler, DrawJob>();
        services.AddScoped<ITrailNames, DrawTrails>();
        services.AddScoped<ITrailNext, DrawTrails>();
    }
}
