using Folkmoot.Platform.Jobs;

namespace Folkmoot.Ballots.Export;

/// <summary>What a page that waits for a job asks for.</summary>
/// <param name="Percent">Done so far, 0 to 100.</param>
/// <param name="Message">What is being done.</param>
/// <param name="Location">Where to go, once it is done or has failed.</param>
internal sealed record ProgressAnswer(double Percent, string Message, string? Location)
{
    public static async Task<ProgressAnswer> OfAsync(IJobQueue jobs, Guid job, string? done, CancellationToken cancellationToken)
    {
        var progress = await jobs.ProgressAsync(job, cancellationToken);
        return new ProgressAnswer((progress?.Permille ?? 0) / 10.0, progress?.Message ?? "", done);
    }
}
