using System.Globalization;
using System.Text;
using Folkmoot.Counting.Pabulib;
using Xunit;

namespace Folkmoot.Counting.Tests;

/// <summary>What counting and reading allocate, in bytes on the thread at hand: the same whatever else the machine does.</summary>
public sealed class AllocationTests
{
    private const int Projects = 40;
    private const int Ballots = 20_000;
    private const int Fixed = 64 * 1024;
    private static readonly EqualSharesRule Rule = new() { Tie = TieOrder.ById };

    [Fact]
    public void One_run_allocates_its_lists_of_supporters_and_little_else()
    {
        var election = Read(Text(times: 1));

        AssertAtMost((8 * Choices(election)) + (20L * election.GroupCount) + Fixed, () => Counter.Count(election, Rule));
    }

    [Fact]
    public void A_scan_allocates_room_for_eight_runs_and_a_hundred_bytes_for_each_share()
    {
        var election = Read(Text(times: 1));
        var scan = Rule with { Add1 = Add1.Overspend, Step = Fraction.Of(1, 50) };
        var steps = Counter.Count(election, scan).Steps;
        const int Money = 8 * sizeof(double);
        const int Bends = 8 * sizeof(double);

        Assert.True(steps > 1_000, $"{steps} shares are too few to tell.");
        AssertAtMost((8 * Choices(election)) + ((20L + Money + Bends) * election.GroupCount) + (100 * steps) + (3 * Fixed), () => Counter.Count(election, scan));
    }

    [Fact]
    public void Phragmen_allocates_its_lists_of_supporters_and_little_else()
    {
        var election = Read(Text(times: 1));

        AssertAtMost((4 * Choices(election)) + (8L * election.GroupCount) + Fixed, () => Counter.Count(election, new PhragmenRule { Tie = TieOrder.ById }));
    }

    [Fact]
    public void Greedy_allocates_nothing_for_ballots()
    {
        var election = Read(Text(times: 1));

        AssertAtMost(Fixed, () => Counter.Count(election, new GreedyRule { Tie = TieOrder.ById }));
    }

    [Fact]
    public void Reading_allocates_nothing_but_the_growing_columns_for_a_ballot()
    {
        var once = Encoding.UTF8.GetBytes(Text(times: 1));
        var fourTimes = Encoding.UTF8.GetBytes(Text(times: 4));
        var different = Read(Text(times: 1)).GroupCount;

        AssertAtMost(320L * different, () => PabulibReader.Read(new MemoryStream(once)));
        AssertAtMost((320L * different) + (3 * Ballots * 48L), () => PabulibReader.Read(new MemoryStream(fourTimes)));
    }

    private static void AssertAtMost(long bytes, Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(allocated <= bytes, $"{allocated} bytes were allocated; at most {bytes} are allowed.");
    }

    private static long Choices(Election election) => Enumerable.Range(0, election.GroupCount).Sum(group => (long)election.Choices(group).Length);

    private static Election Read(string text) => PabulibReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Election;

    /// <summary>An election in which every ballot is cast so many times, under a new id each time.</summary>
    private static string Text(int times)
    {
        var random = new Random(7);
        var text = new StringBuilder("META\nkey;value\ndescription;drawn\ncountry;none\nunit;none\ninstance;1\n");
        text.Append(CultureInfo.InvariantCulture, $"num_projects;{Projects}\nnum_votes;{times * Ballots}\nbudget;{100 * Ballots}\nvote_type;approval\nrule;unknown\ndate_begin;2026\ndate_end;2026\nPROJECTS\nproject_id;cost\n");
        for (var project = 0; project < Projects; project++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{project};{random.Next(2 * Ballots, 9 * Ballots)}\n");
        }

        text.Append("VOTES\nvoter_id;vote\n");
        var votes = Enumerable.Range(0, Ballots).Select(_ => string.Join(',', Enumerable.Range(0, Projects).Where(project => random.Next(project + 4) < 2))).ToArray();
        for (var ballot = 0; ballot < times * Ballots; ballot++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{1_000_000 + ballot};{votes[ballot % Ballots]}\n");
        }

        return text.ToString();
    }
}
