using Folkmoot.Opinion.Polis;
using Xunit;

namespace Folkmoot.Opinion.Tests;

/// <summary>Real conversations that Polis published, in <c>shared/data/polis</c> beside the repository. Tests that need them are skipped where they are absent.</summary>
internal static class OpenData
{
    private static readonly string? Root = Find();

    public static PolisExport Read(string name)
    {
        var folder = Path.Combine(Needed(), "opendata", name);
        var votes = Path.Combine(folder, "votes.csv");
        return Read(File.Exists(votes) ? votes : Path.Combine(folder, "participants-votes.csv"), Path.Combine(folder, "comments.csv"));
    }

    public static PolisExport Read(string votes, string comments)
    {
        using var stream = File.OpenRead(votes);
        using var statements = File.Exists(comments) ? File.OpenRead(comments) : null;
        return PolisReader.Read(stream, "votes", statements, "comments.csv", DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
    }

    public static string[] Folders(string under) => [.. Directory.GetDirectories(Path.Combine(Needed(), under)).Order(StringComparer.Ordinal)];

    private static string Needed()
    {
        Assert.SkipWhen(Root is null, "The real conversations (a folder shared/data/polis beside the repository) are not here.");
        return Root!;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "polis");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
