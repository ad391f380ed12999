namespace Folkmoot.Tests.Infrastructure;

/// <summary>Real elections and other published data that lie beside the project where they are present.</summary>
internal static class RealData
{
    /// <summary>The folder of one kind of data; skips the test with a sentence where there is none.</summary>
    public static string Folder(string kind)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "shared", "data", kind);
            if (Directory.Exists(folder))
                return folder;
        }

        Assert.Skip($"The published data \"{kind}\" is not beside the project, so this test of real elections did not run.");
        return "";
    }
}
