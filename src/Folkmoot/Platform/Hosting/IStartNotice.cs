namespace Folkmoot.Platform.Hosting;

/// <summary>What a room tells the person at the terminal once the site answers, such as the first administrator's sign-in link.</summary>
public interface IStartNotice
{
    /// <summary>The lines to print; none when there is nothing to say. They go to the terminal only, never to the log.</summary>
    Task<IReadOnlyList<string>> LinesAsync(CancellationToken cancellationToken);
}
