using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

/// <summary>Real elections, which are not part of the project: the folder shared/data/pabulib beside it or above.</summary>
internal static class RealFiles
{
    public static string? Folder { get; } = Find();

    /// <summary>Names of the files; one empty name when there are none, so that the test shows as skipped.</summary>
    public static TheoryData<string> Names() =>
        Folder is null ? [string.Empty] : [.. Directory.EnumerateFiles(Folder, "*.pb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static string PathOf(string name)
    {
        Assert.SkipWhen(Folder is null, "The real elections are not here: put them into shared/data/pabulib beside the repository.");
        return Path.Combine(Folder!, name);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data", "pabulib");
            if (Directory.Exists(candidate))
                return candidate;
        }

        return null;
    }
}
