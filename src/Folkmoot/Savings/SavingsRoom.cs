using Folkmoot.Funds;
using Folkmoot.Platform;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Savings;

/// <summary>Invest to save: who pays and who gains, what was claimed, what somebody verified, and what comes back to the pool.</summary>
internal sealed class SavingsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<CaseBook>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<LadderDesk>();
        services.AddScoped<UnitCostDesk>();
        services.AddScoped<PriceDesk>();
        services.AddScoped<ReserveDesk>();
        services.AddScoped<IGrantLinkSource, CaseGrants>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints) => CaseFile.Map(endpoints);
}
