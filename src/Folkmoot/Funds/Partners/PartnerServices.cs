using Folkmoot.People.MyData;
using Folkmoot.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Funds.Partners;

/// <summary>What the pages about partners need.</summary>
internal static class PartnerServices
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<PartnerBook>();
        services.AddScoped<BasisDesk>();
        services.AddScoped<ContributionDesk>();
        services.AddScoped<ContributionImporter>();
        services.AddScoped<YearEndDesk>();
        services.AddScoped<AlongsideDesk>();
        services.AddScoped<AgreementDesk>();
        services.AddScoped<InvitationDesk>();
        services.AddScoped<IPersonalData, OfferData>();
        services.AddScoped<IJobHandler, YearEndJob>();
        services.AddSingleton(new RecurringJob(YearEndJob.Name, TimeSpan.FromHours(6)));
    }
}
