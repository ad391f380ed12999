using Folkmoot.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.People;

internal sealed class FirstRunNotice(FirstRun firstRun, IStringLocalizer<Texts> texts) : IStartNotice
{
    public async Task<IReadOnlyList<string>> LinesAsync(CancellationToken cancellationToken) =>
        await firstRun.IsNeededAsync(cancellationToken)
            ? [texts["FirstRun.Lead"], (await firstRun.CreateLinkAsync(cancellationToken)).AbsoluteUri]
            : [];
}
