using System.Globalization;
using Folkmoot.Platform.Admission;
using Folkmoot.Platform.Assets;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Components;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Doctor;
using Folkmoot.Platform.Google;
using Folkmoot.Platform.Health;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Metrics;
using Folkmoot.Platform.Pictures;
using Folkmoot.Platform.PublicPages;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.SentForms;
using Folkmoot.Platform.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Folkmoot.Platform.Hosting;

/// <summary>Builds the platform: its services, its rooms and the way of a request through them.</summary>
public static class PlatformHost
{
    /// <param name="settings">The checked configuration.</param>
    /// <param name="provider">The database.</param>
    /// <param name="adjust">Changes for tests; null for none.</param>
    public static WebApplication Build(Settings settings, IDatabaseProvider provider, Action<WebApplicationBuilder>? adjust = null)
    {
        // What is done outside of a request, such as sending letters, speaks as requests do, whatever language the machine is set to.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(PageLanguage.English.Region);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PlatformHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        // Nothing but the checked settings configures the program: no appsettings files, no framework variables.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.AddPlatformLogging(settings);
        builder.WebHost.UseUrls(settings.Listen).ConfigureKestrel(ServerLimits.Set);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));

        AddPlatform(builder.Services, settings, provider);
        RoomFinder.AddServices(builder.Services);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Use(app, settings);
        return app;
    }

    private static void AddPlatform(IServiceCollection services, Settings settings, IDatabaseProvider provider)
    {
        services.AddSingleton(settings);
        services.AddSingleton(provider);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextPool<FolkmootDb>((known, options) =>
        {
            provider.Configure(options);
            options.AddInterceptors(known.GetRequiredService<JobWaker>(), known.GetRequiredService<WriteObserver>());
        });
        services.AddScoped<Chronicle>();
        services.AddScoped<TraceSweep>();
        services.AddScoped<TwoPeople>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<IInstanceKey, InstanceKey>();
        services.AddSingleton<IDemonstration, DemonstrationSetting>();
        services.AddJobs();
        services.AddScoped<IJobHandler, DemonstrationJob>();
        services.AddMail(settings);
        services.AddPictures();
        services.AddGoogle();
        services.AddDoctor();
        services.AddRateLimits();
        services.AddPublicPages();
        services.AddAdmission();
        services.AddSingleton<RequestMeters>();
        services.AddSingleton<MetricStore>();
        services.AddSingleton<Readiness>();
        services.AddAssets();
        services.AddSingleton<MovingMap>();
        services.AddAccess();

        services.AddDataProtection()
            .SetApplicationName("folkmoot")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.InData("keys")));
        services.AddHttpContextAccessor();
        services.AddWords();
        services.AddRouting();
        services.AddProblemDetails();
        services.AddExceptionHandler<RefusalHandler>();
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddSingleton<FormMemory>();
        services.AddRazorPages(pages => pages.RootDirectory = "/")
            .AddMvcOptions(mvc => mvc.Filters.Add<SendOnce>())
            .AddApplicationPart(typeof(PlatformHost).Assembly);
        services.Configure<RazorViewEngineOptions>(views => views.PageViewLocationFormats.Add("/Platform/Layout/{0}.cshtml"));
        services.AddSingleton<CookieTempDataProvider>();
        services.AddSingleton<ITempDataProvider, NoteCookie>();
        services.Configure<CookieTempDataProviderOptions>(note => note.Cookie.Name = NoteCookie.Name);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "folkmoot-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in settings.Proxies)
                forwarded.KnownIPNetworks.Add(network);
        });
    }

    private static void Use(WebApplication app, Settings settings)
    {
        // Metrics count from the start, not from the first time somebody asks for them.
        _ = app.Services.GetRequiredService<MetricStore>();
        if (settings.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseRequestLog();
        app.UseSecurityHeaders(settings);
        app.UseErrorAnswers();
        app.LogFailures();
        app.UseRequestLocalization(PageLanguage.English.Region);
        app.UseRouting();
        app.NoteRoute();
        // Outside compression, so that a kept page is kept as it leaves.
        app.UseOutputCache();
        app.UseAdmission();
        app.UseResponseCompression();
        app.RefuseForeignWrites();
        app.UseRateLimits();
        app.UseAuthentication();
        app.UseAccess();

        app.MapAssets();
        app.MapTheme();
        app.MapHealth();
        app.MapMetrics();
        RoomFinder.MapEndpoints(app);
        app.MapRazorPages();
    }
}
