using Folkmoot.Processes;

namespace Folkmoot.OpenData;

internal static class PublicProcesses
{
    /// <summary>The process at an address, unless it is a draft, whoever asks.</summary>
    public static async Task<ProcessView?> PublicAsync(this ProcessReader processes, string place, string process, CancellationToken cancellationToken) =>
        await processes.FindAsync(place, process, cancellationToken) is { Process.State: not ProcessState.Draft } view ? view : null;
}
