using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Platform.Words;

internal static class WordServices
{
    /// <summary>Reads the rooms' texts from their resources; words agree with the numbers beside them.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services) =>
        services.AddSingleton<IStringLocalizerFactory, PluralLocalizerFactory>().AddLocalization();
}
