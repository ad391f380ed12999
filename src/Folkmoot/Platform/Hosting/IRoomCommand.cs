namespace Folkmoot.Platform.Hosting;

/// <summary>
/// A sub-command that a room adds to the program, such as "import FILE". Found by its type and made with its services; it runs on
/// an up-to-date database while no web server is started.
/// </summary>
public interface IRoomCommand
{
    /// <summary>The command's name, explanation and inputs, for the command line and its help.</summary>
    static abstract CommandShape Shape { get; }

    /// <exception cref="RefusedException">It cannot be done; the sentence is printed and the program ends with exit code 1.</exception>
    Task RunAsync(CommandRun run, CancellationToken cancellationToken);
}
