using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Folkmoot.Platform.PublicPages;

internal static class PublicPageServices
{
    private const long Memory = 64 * 1024 * 1024;
    private const long LargestPage = 4 * 1024 * 1024;

    public static void AddPublicPages(this IServiceCollection services)
    {
        services.AddSingleton<WriteCounter>();
        services.AddSingleton<WriteObserver>();
        services.AddSingleton(known => new FreshCache(known.GetRequiredService<WriteCounter>(), known.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PublicPagePolicy>();
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = Memory;
            cache.MaximumBodySize = LargestPage;
        });
        services.AddSingleton<IConfigureOptions<OutputCacheOptions>>(known =>
            new ConfigureOptions<OutputCacheOptions>(cache => cache.AddBasePolicy(known.GetRequiredService<PublicPagePolicy>())));
    }

    /// <summary>Marks an endpoint as the same for everybody.</summary>
    public static TBuilder IsPublicPage<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new PublicPageAttribute());
}
