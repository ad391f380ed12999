using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Golden;

/// <summary>Real elections in <c>shared/data/pabulib</c> beside the repository. Tests that need them are skipped where they are absent.</summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Folder = new(Find);

    public static string? Pabulib => Folder.Value;

    public static string File(string name)
    {
        Assert.SkipWhen(Pabulib is null, "The real elections (a folder shared/data/pabulib beside the repository) are not here.");
        return Path.Combine(Pabulib!, name);
    }

    public static Election Election(string name, DuplicateChoices duplicates = DuplicateChoices.Merge) =>
        PabulibReader.Read(File(name), new PabulibReadOptions { Duplicates = duplicates }, TestContext.Current.CancellationToken).Election;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "pabulib");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
