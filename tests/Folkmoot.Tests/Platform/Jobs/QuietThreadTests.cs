using System.Globalization;
using Folkmoot.Platform.Jobs;

namespace Folkmoot.Tests.Platform.Jobs;

public sealed class QuietThreadTests
{
    [Fact]
    public async Task Work_gives_way_to_other_threads_and_hands_on_what_it_returns()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Threads have a niceness of their own on Linux only.");
        var caller = Environment.CurrentManagedThreadId;

        var (quiet, thread) = await QuietThread.RunAsync(() => (Niceness(), Environment.CurrentManagedThreadId));

        Assert.NotEqual(caller, thread);
        Assert.Equal(QuietThread.Niceness, quiet);
        Assert.True(Niceness() < quiet, "The niceness went beyond the thread.");
    }

    [Fact]
    public async Task Failures_and_cancellation_come_back_as_they_are()
    {
        Assert.Equal("no", (await Assert.ThrowsAsync<InvalidOperationException>(() => QuietThread.RunAsync<int>(() => throw new InvalidOperationException("no")))).Message);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => QuietThread.RunAsync<int>(() => throw new OperationCanceledException()));
    }

    /// <summary>The niceness of this thread: the nineteenth field, the seventeenth after the name.</summary>
    private static int Niceness()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture);
    }
}
