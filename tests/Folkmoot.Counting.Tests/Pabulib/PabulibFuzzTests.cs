using System.Diagnostics;
using System.Globalization;
using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests.Pabulib;

/// <summary>
/// Damages small files in many ways: whatever comes out is an election that survives writing and counting, or one clear refusal, in bounded memory. A few thousand files as a rule;
/// the environment variable FOLKMOOT_TEST_FUZZ_SECONDS (60 in continuous integration) makes it go on with new seeds for that long.
/// </summary>
public sealed class PabulibFuzzTests
{
    private const int FilesEach = 600;
    private const int InContinuousIntegration = 60;
    private const long MostAllocated = 32 << 20;

    private static readonly byte[][] Scraps =
        [.. new[] { ";", ";;", "\n", "\r\n", "\"", "\"\"", ",", "-", ".", "0", "99999999999999999999", "1000000000000000000", "1e9", "META\n", "PROJECTS\n", "VOTES\n", "\uFEFF", "é", "a", "points", "\0", "scoring", "cumulative", "ordinal" }.Select(Pb.Bytes), [0xFF], [0xC3]];

    private static readonly CountRule[] Rules =
    [
        new GreedyRule { PerCost = true },
        new PhragmenRule(),
        new MaxUtilityRule { MaximumStates = 100_000 },
        new EqualSharesRule { Add1 = Add1.Overspend, Complete = Completion.ByVotes, MaximumSteps = 200 },
        new EqualSharesRule { Utility = Utility.Cardinality, Add1 = Add1.ExhaustiveSupported, Compare = Comparison.Approvals, MaximumSteps = 200 },
    ];

    private static readonly (string Name, byte[] Bytes)[] Files =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Pabulib", "Corpus"), "*.pb").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];

    public static TheoryData<string> Corpus() => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Corpus_is_read_as_it_is(string name) => TryRead(Files.Single(file => string.Equals(file.Name, name, StringComparison.Ordinal)).Bytes);

    [Fact]
    public void Damaged_files_are_read_or_refused()
    {
        var seconds = Seconds();
        var began = Stopwatch.GetTimestamp();
        var (read, refused) = (0, 0);
        for (var seed = 0; seed < FilesEach * Files.Length || Stopwatch.GetElapsedTime(began).TotalSeconds < seconds; seed++)
        {
            var random = new Random(seed);
            var file = Files[seed % Files.Length];
            var bytes = Damage(random.Next(4) == 0 ? Spliced(file.Bytes, random) : file.Bytes, random);
            try
            {
                TryRead(bytes);
                read++;
            }
            catch (PabulibException)
            {
                refused++;
            }
            catch (Exception error)
            {
                Assert.Fail($"{file.Name} with seed {seed}: {error}");
            }
        }

        Assert.True(read > 100 && refused > 100, "damage is to leave some files readable and others not");
    }

    private static int Seconds() => Environment.GetEnvironmentVariable("FOLKMOOT_TEST_FUZZ_SECONDS") is { Length: > 0 } given
        ? int.Parse(given, CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ci && ci is not "false" ? InContinuousIntegration : 0;

    private static void TryRead(byte[] bytes)
    {
        var issues = Checked(bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
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
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        Assert.Equal(file.Election.ProjectIds, again.ProjectIds);
        Assert.Equal(file.Election.Costs.ToArray(), again.Costs.ToArray());
        Assert.Equal((file.Election.Budget, file.Election.TotalWeight, file.Election.GroupCount), (again.Budget, again.TotalWeight, again.GroupCount));
        Count(file.Election);
    }

    /// <summary>By every rule: winners within the budget and an account that can be stored, or one sentence.</summary>
    private static void Count(Election election)
    {
        foreach (var rule in Rules)
        {
            try
            {
                var result = Counter.Count(election, rule);
                Assert.True(result.Spent <= election.Budget);
                Assert.Equal(result.Account.ToJson(), CountAccount.FromJson(result.Account.ToJson()).ToJson());
            }
            catch (CountException error)
            {
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The beginning of one file and the end of another.</summary>
    private static byte[] Spliced(byte[] bytes, Random random)
    {
        var other = Files[random.Next(Files.Length)].Bytes;
        return [.. bytes[..random.Next(bytes.Length)], .. other[random.Next(other.Length)..]];
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
