using Folkmoot.People.MyData;
using Folkmoot.People.OpenId;
using Folkmoot.People.Passkeys;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Hosting;
using Folkmoot.Platform.Jobs;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Folkmoot.People;

/// <summary>Accounts, signing in and roles.</summary>
public sealed class PeopleRoom : IRoom
{
    public static void AddServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookieOptions>();
        services.AddSingleton<RightsCache>();
        services.AddScoped<SessionCookie>();
        services.AddScoped<CurrentActor>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<AccountLinks>());
        services.AddScoped<ICurrentActor>(provider => provider.GetRequiredService<CurrentActor>());
        services.AddScoped<IJobHandler, SignInLetterJob>();
        services.AddScoped<IJobHandler, SignInCleanup>();
        services.AddSingleton(new RecurringJob(SignInCleanup.Name, TimeSpan.FromHours(6)));
        services.AddScoped<IStartNotice, FirstRunNotice>();
        services.AddScoped<Accounts>();
        services.AddPasskeys();
        services.AddOpenId();
        services.AddScoped<DataBook>();
        services.AddScoped<EmailChanges>();
        services.AddScoped<IPersonalData, AccountData>();
        services.AddScoped<IDutyHolders, DutyHolders>();
        services.AddScoped<FirstRun>();
        services.AddScoped<GuestDoor>();
        services.AddScoped<Mailboxes>();
        services.AddScoped<RoleBook>();
        services.AddScoped<Roles>();
        services.AddScoped<SessionDoor>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignIns>();
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        DataEndpoints.Map(endpoints);
        endpoints.MapOpenId();
    }
}
