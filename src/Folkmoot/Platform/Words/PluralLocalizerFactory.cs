using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Folkmoot.Platform.Words;

/// <summary>Makes a <see cref="PluralLocalizer"/> for each resource file, once.</summary>
internal sealed class PluralLocalizerFactory(IOptions<LocalizationOptions> options, ILoggerFactory logs) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory _resources = new(options, logs);
    private readonly ConcurrentDictionary<Type, IStringLocalizer> _made = new();

    public IStringLocalizer Create(Type resourceSource) => _made.GetOrAdd(resourceSource, type => new PluralLocalizer(_resources.Create(type)));

    public IStringLocalizer Create(string baseName, string location) => new PluralLocalizer(_resources.Create(baseName, location));
}
