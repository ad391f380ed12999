using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>The server program itself, as a process of its own on a loopback port, so that it can be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it has held at once, in bytes; 0 where the system does not say.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Starts the program without waiting for it to answer.</summary>
    /// <param name="folder">Its data folder.</param>
    /// <param name="database">Its database's connection string.</param>
    /// <param name="said">Told every line it prints.</param>
    /// <param name="more">Further settings by their variables.</param>
    public static ServerProcess Launch(string folder, string database, Action<string> said, params IEnumerable<(string Name, string Value)> more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "folkmoot-server.dll");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "serve"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("FOLKMOOT_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in more.Concat([("FOLKMOOT_DATA", folder), ("FOLKMOOT_DATABASE", database), ("FOLKMOOT_LISTEN", address.OriginalString)]))
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => said(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, address);
    }

    /// <summary>Starts the program and waits until it says that it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, string database, CancellationToken cancellationToken)
    {
        var said = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = Launch(folder, database, line =>
        {
            said.Enqueue(line);
            if (line.StartsWith("Folkmoot is at", StringComparison.Ordinal))
                ready.TrySetResult();
        });
        var ended = server._process.WaitForExitAsync(cancellationToken);
        if (await Task.WhenAny(ready.Task, ended) == ready.Task)
            return server;
        await server.DisposeAsync();
        throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', said));
    }

    /// <summary>SIGKILL: the program gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
