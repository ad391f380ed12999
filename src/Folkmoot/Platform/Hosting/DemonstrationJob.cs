using Folkmoot.Platform.Jobs;

namespace Folkmoot.Platform.Hosting;

/// <summary>Fills a new demonstration while the site already answers.</summary>
internal sealed class DemonstrationJob(IEnumerable<IDemonstrationLoader> loaders) : IJobHandler
{
    public const string JobKind = "platform.demonstration";

    public string Kind => JobKind;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        foreach (var loader in loaders)
            await loader.LoadAsync(run.Report, cancellationToken);
    }
}
