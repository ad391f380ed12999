using Folkmoot.Platform.Database;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>Where the sources of the platform stand above the tests.</summary>
internal static class Sources
{
    /// <summary>The folder of the platform's own project.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "src", typeof(FolkmootDb).Assembly.GetName().Name!);
            if (Directory.Exists(folder))
                return folder;
        }

        throw new InvalidOperationException("The sources are not above the tests; run the tests from a checkout.");
    }
}
