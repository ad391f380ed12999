using Folkmoot.Funds.Bank;
using Folkmoot.Funds.Books;
using Folkmoot.Funds.OpenData;
using Folkmoot.Funds.Partners;
using Folkmoot.Platform;
using Folkmoot.Platform.Edges;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Funds;

/// <summary>Money from many bodies for a place: the journal, who gave what for what, and where it went.</summary>
internal sealed class FundsRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<JournalBox>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalBox>());
        services.AddSingleton<PoolCache>();
        services.AddScoped<PoolBook>();
        services.AddScoped<FundFields>();
        services.AddScoped<Classification>();
        services.AddScoped<FundDesk>();
        services.AddScoped<FundPriorities>();
        services.AddScoped<BankDesk>();
        services.AddScoped<GivingDesk>();
        services.AddScoped<HistoryDesk>();
        PartnerServices.Add(services);
        services.AddScoped<ITrailNames, FundTrails>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        JournalEndpoint.Map(endpoints);
        PaymentFile.Map(endpoints);
        GivingEndpoints.Map(endpoints);
    }
}
