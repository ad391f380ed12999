using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

/// <summary>Damages small files in many ways: whatever comes out is an election that survives writing, or one clear refusal.</summary>
public sealed class PabulibFuzzTests
{
    private static readonly byte[][] Scraps =
        [.. new[] { ";", ";;", "\n", "\r\n", "\"", "\"\"", ",", "-", ".", "0", "99999999999999999999", "1e9", "META\n", "PROJECTS\n", "VOTES\n", "\uFEFF", "é", "a", "points", "\0" }.Select(Pb.Bytes), [0xFF], [0xC3]];

    public static TheoryData<string> Corpus() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pabulib", "Corpus"), "*.pb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Damaged_file_is_read_or_refused(string name)
    {
        var original = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pabulib", "Corpus", name));
        for (var seed = 0; seed < 1500; seed++)
        {
            var bytes = Damage(original, new Random(seed));
            try
            {
                TryRead(bytes);
            }
            catch (PabulibException)
            {
                // Refused with a typed finding: one of the two good ends.
            }
            catch (Exception error)
            {
                Assert.Fail($"{name} with seed {seed}: {error}");
            }
        }
    }

    private static void TryRead(byte[] bytes)
    {
        var issues = Checked(bytes);
        Assert.All(issues, issue => Assert.EndsWith(".", issue.Message, StringComparison.Ordinal));
        PabulibFile file;
        try
        {
            file = Pb.Read(bytes);
        }
        catch (PabulibException error)
        {
            Assert.InRange(error.Issue.Line, 1, 1000);
            Assert.Contains(issues, issue => issue.Severity == PabulibSeverity.Fatal && issue.Code == error.Issue.Code && issue.Line == error.Issue.Line);
            throw;
        }

        Assert.DoesNotContain(issues, issue => issue.Severity == PabulibSeverity.Fatal);
        using var written = new MemoryStream();
        PabulibWriter.Write(written, file);
        var again = Pb.Read(written.ToArray()).Election;
        Assert.Equal(file.Election.ProjectIds, again.ProjectIds);
        Assert.Equal(file.Election.Costs.ToArray(), again.Costs.ToArray());
        Assert.Equal((file.Election.Budget, file.Election.TotalWeight, file.Election.GroupCount), (again.Budget, again.TotalWeight, again.GroupCount));
    }

    private static IReadOnlyList<PabulibIssue> Checked(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return PabulibChecker.Check(stream).Issues;
    }

    private static byte[] Damage(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var blows = random.Next(1, 4); blows > 0; blows--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, Scraps[random.Next(Scraps.Length)]);
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 4:
                    var length = Math.Min(random.Next(1, 60), bytes.Count - at);
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes[at] = (byte)"0123456789;,\n\""[random.Next(14)];
                    break;
            }

            if (bytes.Count == 0)
                break;
        }

        return [.. bytes];
    }
}
