using System.CommandLine;

namespace Folkmoot.Cli;

/// <summary>The file to read: a path, or "-" for what is piped in.</summary>
internal static class Input
{
    public static Argument<string> Argument() => new("FILE")
    {
        Description = "The election in Pabulib's .pb format, or - to read what is piped in.",
        HelpName = "FILE.pb|-",
    };

    public static Argument<string[]> Several() => new("FILE")
    {
        Description = "The election in Pabulib's .pb format, or several, each counted by itself; - to read what is piped in.",
        HelpName = "FILE.pb|-",
        Arity = ArgumentArity.OneOrMore,
    };

    public static string NameOf(string path) => path == "-" ? "standard input" : Path.GetFileName(path);

    public static Stream Open(string path)
    {
        if (path != "-")
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Console.IsInputRedirected ? Console.OpenStandardInput() : throw new UsageException("Nothing is piped in: name a file instead of \"-\", or pipe one in.");
    }
}
