using System.Text.Json;

namespace Folkmoot.Platform.Jobs;

/// <summary>One run of a job.</summary>
/// <param name="Id">The job.</param>
/// <param name="Payload">What was enqueued, as JSON.</param>
/// <param name="Report">Says how far the run is: 0 to 1000 and a few words. Cheap: it is written at most once a second.</param>
public sealed record JobRun(Guid Id, string Payload, Action<int, string> Report)
{
    public T Read<T>() => JsonSerializer.Deserialize<T>(Payload, JsonSerializerOptions.Web)
        ?? throw new JobRefusedException("This job came without what it needs; start it again from its page.");
}
