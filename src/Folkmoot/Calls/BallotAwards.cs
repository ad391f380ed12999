using Folkmoot.Platform;
using Folkmoot.Platform.Jobs;

namespace Folkmoot.Calls;

/// <summary>Writes down what a counted ballot gave to each bid. Run twice, it finds the bids decided.</summary>
internal sealed class BallotAwards(CallReader reader, BallotDesk desk) : IJobHandler
{
    public const string Name = "calls.ballot-awards";

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (await reader.OfProcessAsync(run.Read<Guid>(), cancellationToken) is { } call)
            await desk.DecideAllAsync(Actor.Platform, call, cancellationToken);
    }
}
