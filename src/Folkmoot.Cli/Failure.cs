using System.CommandLine;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;
using Folkmoot.Opinion;
using Folkmoot.Sortition;

namespace Folkmoot.Cli;

/// <summary>Runs a command so that whatever goes wrong becomes one sentence on the error output and an exit code.</summary>
internal static class Failure
{
    public static Func<ParseResult, CancellationToken, Task<int>> Caught(Func<ParseResult, CancellationToken, int> run) => (parsed, cancellation) =>
    {
        try
        {
            return Task.FromResult(run(parsed, cancellation));
        }
        catch (Exception error) when (error is PabulibException or SortitionException or OpinionException)
        {
            return End(ExitCode.BadInput, error.Message);
        }
        catch (InvalidDataException error)
        {
            return End(ExitCode.BadInput, error.Message);
        }
        catch (Exception error) when (error is UsageException or CountException)
        {
            return End(ExitCode.Usage, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return End(ExitCode.NoAccess, error.Message);
        }
        catch (OperationCanceledException)
        {
            return End(ExitCode.Interrupted, "Interrupted; there is no result.");
        }
    };

    private static Task<int> End(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Task.FromResult(code);
    }
}
