using System.Runtime.InteropServices;

namespace Folkmoot.Platform.Jobs;

/// <summary>
/// Does long calculations on a thread of their own that gives way to whatever else wants a processor, so that nobody who waits for a page feels them. It is given some of the time
/// all the same, because a collection of the heap waits for every thread.
/// </summary>
internal static class QuietThread
{
    /// <summary>A tenth of what an ordinary thread gets where both want the same processor.</summary>
    internal const int Niceness = 10;

    private const int OfThisThread = 0;

    /// <summary>Runs work that does not wait for anything else than a database, and hands on what it returns or throws.</summary>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            GiveWay();
            try
            {
                done.SetResult(work());
            }
            catch (OperationCanceledException stopped)
            {
                done.SetCanceled(stopped.CancellationToken);
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        })
        {
            IsBackground = true,
            Name = "Quiet work",
            Priority = ThreadPriority.Lowest,
        };
        thread.Start();
        return done.Task;
    }

    /// <summary>The runtime hands priorities on to Windows only. On Linux every thread has a niceness of its own, and any may raise its own.</summary>
    private static void GiveWay()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(which: 0, OfThisThread, Niceness);
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetPriority(int which, uint who, int niceness);
}
