using Folkmoot.Platform.Jobs;

namespace Folkmoot.Funds.Partners;

/// <summary>Looks every six hours whether years of contributions have ended.</summary>
internal sealed class YearEndJob(YearEndDesk desk) : IJobHandler
{
    public const string Name = "funds.year-end";

    public string Kind => Name;

    public Task RunAsync(JobRun run, CancellationToken cancellationToken) => desk.RunAsync(cancellationToken);
}
