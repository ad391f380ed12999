using System.Globalization;
using System.Text;
using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Export;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Tests.Ballots.Export;

/// <summary>What is written ballot by ballot in little memory is the file that an election held whole would give.</summary>
public sealed class StreamedExportTests
{
    [Theory]
    [InlineData(BallotKind.Approval, 1 << 20)]
    [InlineData(BallotKind.Approval, 256)]
    [InlineData(BallotKind.ChooseOne, 64)]
    [InlineData(BallotKind.Ordinal, 256)]
    [InlineData(BallotKind.Points, 300)]
    [InlineData(BallotKind.Score, 300)]
    public void It_is_the_same_to_the_byte_whatever_the_room(BallotKind kind, int room)
    {
        const int Projects = 9;
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var whole = Builder(kind, Projects);
            var modes = new List<BallotMode>();
            var (file, votes) = (Describe(Builder(kind, Projects)), 0L);
            var records = new BallotRecords(kind);
            using var sorter = new RecordSorter(Path.GetTempPath(), room);
            for (var ballot = random.Next(60); ballot >= 0; ballot--)
            {
                var named = Named(kind, random, Projects);
                var mode = (BallotMode)random.Next(2);
                whole.AddBallot([.. named.Select(n => n.Project)], kind is BallotKind.Points or BallotKind.Score ? [.. named.Select(n => n.Value)] : []);
                modes.Add(mode);
                sorter.Add(records.Write(named, mode));
                votes++;
            }

            var expected = new MemoryStream();
            PabulibWriter.Write(expected, Describe(whole).WithVoterColumn("voting_method", [.. modes.Select(ModeFigures.Word)]), new PabulibWriteOptions { VoterColumns = ["voting_method"] });
            var actual = new MemoryStream();
            PabulibWriter.Write(actual, file, votes, ["voting_method"], sorter.Sorted().Select(r => records.Read(r.Span, withMode: true)));

            Assert.True(
                expected.ToArray().AsSpan().SequenceEqual(actual.ToArray()),
                $"Seed {seed}:\n{Encoding.UTF8.GetString(expected.ToArray())}\n{Encoding.UTF8.GetString(actual.ToArray())}");
        }
    }

    [Fact]
    public void Ballots_that_were_not_announced_are_refused()
    {
        var file = Describe(Builder(BallotKind.Approval, 2));
        PabulibVote vote = new(new[] { 0 }, default, []);

        Assert.Throws<ArgumentException>(() => PabulibWriter.Write(new MemoryStream(), file, 2, [], [vote]));
        Assert.Throws<ArgumentException>(() => PabulibWriter.Write(new MemoryStream(), file, 1, ["voting_method"], [vote]));
    }

    [Fact]
    public void Sorting_leaves_no_file_behind()
    {
        var folder = Directory.CreateTempSubdirectory("folkmoot-sort-");
        using (var sorter = new RecordSorter(folder.FullName, 8))
        {
            for (byte i = 100; i > 0; i--)
                sorter.Add([i, 0, i]);
            Assert.Equal(Enumerable.Range(1, 100), sorter.Sorted().Select(r => (int)r.Span[0]));
        }

        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    private static ElectionBuilder Builder(BallotKind kind, int projects)
    {
        var builder = new ElectionBuilder(kind, 1_000, 2);
        for (var project = 0; project < projects; project++)
            builder.AddProject(string.Create(CultureInfo.InvariantCulture, $"p{project}"), 100 + project);
        return builder;
    }

    private static PabulibFile Describe(ElectionBuilder builder) => PabulibFile.Describe(builder.Build(), new PabulibMeta([new("description", "A town")]));

    private static List<(int Project, long Value)> Named(BallotKind kind, Random random, int projects)
    {
        var all = Enumerable.Range(0, projects).ToArray();
        random.Shuffle(all);
        return [.. all.Take(kind == BallotKind.ChooseOne ? 1 : random.Next(1, 5)).Select(p => (p, (long)random.Next(kind == BallotKind.Score ? -3 : 0, 4)))];
    }
}
