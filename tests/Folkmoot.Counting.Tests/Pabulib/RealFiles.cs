using Folkmoot.Counting.Tests.Golden;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

internal static class RealFiles
{
    /// <summary>Names of the real elections; a placeholder when there are none, so that the test shows as skipped.</summary>
    public static TheoryData<string> Names() => SharedData.Pabulib is null
        ? [GoldenFile.Absent]
        : [.. Directory.EnumerateFiles(SharedData.Pabulib, "*.pb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
