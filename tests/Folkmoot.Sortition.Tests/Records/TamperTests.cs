using System.Text;
using Folkmoot.Sortition.Tests.Draws;
using Xunit;

namespace Folkmoot.Sortition.Tests.Records;

public sealed class TamperTests
{
    [Theory]
    [InlineData(Objective.Leximin)]
    [InlineData(Objective.Minimax)]
    [InlineData(Objective.Nash)]
    [InlineData(Objective.Goldilocks)]
    public void Every_changed_letter_of_a_record_is_found_and_the_honest_one_never_fails(Objective objective)
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4, 9), "feature,value,min,max\ngender,woman,1,2\ngender,man,1,2\nage,young,0,1\nage,middle,0,1\nage,old,1,2\nplace,north,0,2\nplace,south,1,3\n"), new DrawSettings { Seats = 3, Panels = 4, Objective = objective, BeaconName = "drand round 7" }, cancellationToken: TestContext.Current.CancellationToken);
        EveryLetter(Text(DrawRecord.Of(lottery, "a secret"u8).Drawn("8f3c")));
    }

    [Theory]
    [InlineData("drand quicknet round 1000", Rounds.Quicknet1000, 1)]
    [InlineData("drand default round 2098475", Rounds.Default2098475, 48)]
    public void Every_changed_letter_about_who_gave_out_the_number_is_found(string name, string answer, int step)
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 10, BeaconName = name }, cancellationToken: TestContext.Current.CancellationToken);
        var beacon = Beacon.Read(name, answer);
        var record = DrawRecord.Of(lottery, "a secret"u8).Drawn(beacon.Value, beacon.Signature);

        Assert.Equal(BeaconStanding.Proven, BeaconProof.Of(record).Standing);
        Assert.Equal(BeaconStanding.Proven, BeaconProof.Of(Read(Text(record.ForEverybody()))).Standing);
        EveryLetter(Text(record), "\n    \"signature\"", "\n  },", step);
    }

    [Fact]
    public void Record_without_signature_stays_honest_and_says_so_and_a_forged_one_is_not()
    {
        const string name = "drand quicknet round 1000";
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 10, BeaconName = name }, cancellationToken: TestContext.Current.CancellationToken);
        var (first, second) = (Beacon.Read(name, Rounds.Quicknet1000), Beacon.Read("drand quicknet round 1001", Rounds.Quicknet1001));
        var record = DrawRecord.Of(lottery);

        // Who has no signature may have made the number up; the record says that this is open.
        var open = record.Drawn(second.Value);
        Assert.Empty(DrawVerifier.Verify(open));
        Assert.Equal(BeaconStanding.Open, BeaconProof.Of(open).Standing);
        Assert.Contains("carries no signature", BeaconProof.Of(open).Words, StringComparison.Ordinal);

        // The genuine number of another round, a signature of another number, and one of upper-case letters.
        Assert.Contains("not that of drand's League of Entropy for round 1000", Assert.Single(DrawVerifier.Verify(record.Drawn(second.Value, second.Signature))), StringComparison.Ordinal);
        Assert.Contains("not the hash of its signature", Assert.Single(DrawVerifier.Verify(record.Drawn(first.Value, second.Signature))), StringComparison.Ordinal);
        Assert.Contains("not written in small", Assert.Single(DrawVerifier.Verify(record.Drawn(first.Value, new DrandSignature(first.Signature!.Signature.ToUpperInvariant())))), StringComparison.Ordinal);
        Assert.Contains("forged", Assert.Single(DrawVerifier.Verify(record.Drawn(first.Value, first.Signature with { Previous = "aa" }))), StringComparison.Ordinal);
    }

    private static void EveryLetter(string text, string from = "", string to = "", int step = 1)
    {
        Assert.Empty(DrawVerifier.Verify(Read(text)));
        var inText = false;
        var start = text.IndexOf(from, StringComparison.Ordinal);
        var end = to.Length == 0 ? text.Length : text.IndexOf(to, start, StringComparison.Ordinal);
        for (var at = 0; at < end; at++)
        {
            if (text[at] == '"')
                inText = !inText;
            if (at < start || at % step != 0)
                continue;

            // How long it took and how the file is laid out are no part of the draw.
            var line = text.AsSpan(text.LastIndexOf('\n', at) + 1);
            if (line.StartsWith("  \"solve_seconds") || line.StartsWith("  \"layout_seconds") || (char.IsWhiteSpace(text[at]) && !inText))
                continue;
            var changed = char.IsAsciiDigit(text[at]) ? (char)('0' + ((text[at] - '0' + 1) % 10)) : text[at] == 'q' ? 'z' : 'q';
            if (!IsFound(text[..at] + changed + text[(at + 1)..]))
                Assert.Fail($"Not found: {text[at]} to {changed} at {at}, in {text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)]}");
        }
    }

    [Fact]
    public void Every_changed_letter_of_proofs_by_cases_is_found()
    {
        var (pool, seats) = Reference.SmallPool.Draw(781);
        var lottery = Lottery.Prepare(pool, new DrawSettings { Seats = seats, Panels = 3 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains(lottery.Stages, stage => stage.Panels is not null);
        EveryLetter(Text(DrawRecord.Of(lottery).Drawn("8f3c")));
    }

    [Fact]
    public void A_household_of_the_proof_is_named_in_one_way()
    {
        // So many old people at one address that its price decides the chances of the old.
        var pool = Pools.Read(["a,woman,old,1", "b,man,old,1", "c,woman,old,1", "d,man,old,2", "e,woman,young,3", "f,man,young,4", "g,woman,young,5"], "feature,value,min,max\ngender,woman,1,3\ngender,man,1,3\nage,old,2,2\nage,young,1,2\n", "id,gender,age,street");
        var record = DrawRecord.Of(Lottery.Prepare(pool, new DrawSettings { Seats = 4, Panels = 20 }, cancellationToken: TestContext.Current.CancellationToken), "a secret"u8);
        var stage = record.Stages.First(one => one.Households.Count > 0);
        var (named, price) = stage.Households.First();
        Assert.Empty(DrawVerifier.Verify(Read(Text(record))));
        Assert.Empty(DrawVerifier.Verify(Read(Text(record.ForEverybody())), record.Commitment.Hash));

        foreach (var other in Enumerable.Range(0, 3).Where(person => person != named))
        {
            var changed = record with { Stages = [.. record.Stages.Select(one => one == stage ? one with { Households = new Dictionary<int, System.Numerics.BigInteger> { [other] = price } } : one)] };
            Assert.Contains("names a household by somebody else", Assert.Single(DrawVerifier.Verify(changed)), StringComparison.Ordinal);
        }

        EveryLetter(Text(record.Drawn("8f3c")));
    }

    [Fact]
    public void Every_changed_letter_about_people_who_stand_by_is_found()
    {
        using var rates = Pools.Stream("feature,value,rate\n,,10\nage,old,25\n");
        var pool = Pools.Read(Pools.Rows(7, 10), "feature,value,min,max\ngender,woman,1,2\ngender,man,1,2\nage,young,0,1\nage,middle,0,1\nage,old,1,2\nplace,north,0,2\nplace,south,1,3\n");
        var settings = new AlternateSettings(2, DropoutRatesReader.Read(rates, "rates.csv", pool.Quotas), 20);
        EveryLetter(Text(DrawRecord.Of(Lottery.Prepare(pool, new DrawSettings { Seats = 3, Panels = 4, Alternates = settings }, cancellationToken: TestContext.Current.CancellationToken), "a secret"u8).Drawn("8f3c")));
    }

    [Fact]
    public void Others_who_stand_by_are_found_and_said()
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 10, Alternates = new AlternateSettings(3, DropoutRates.Even(new Ratio(1, 10)), 30) }, cancellationToken: TestContext.Current.CancellationToken);
        var record = DrawRecord.Of(lottery).Drawn("8f3c");
        var (result, standing) = (record.Result!, record.Result!.Alternates!);
        var friend = Enumerable.Range(0, record.People.Count).Except(record.Panels[result.Panel]).Except(standing.People).First();

        Assert.Contains("Other people", Assert.Single(DrawVerifier.Verify(record with { Result = result with { Alternates = standing with { People = [friend, .. standing.People.Skip(1)] } } })), StringComparison.Ordinal);
        Assert.Contains("is missed", Assert.Single(DrawVerifier.Verify(record with { Result = result with { Alternates = standing with { AtLeast = standing.Missed + 1 } } })), StringComparison.Ordinal);
        Assert.Contains("none are named", Assert.Single(DrawVerifier.Verify(record with { Result = result with { Alternates = null } })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pool", "\"woman\"", "\"man\"", "pool")]
    [InlineData("beacon", "\"beacon\": \"8f3c\"", "\"beacon\": \"8f3d\"", "value")]
    [InlineData("seed", "\"seed\": \"folkmoot\"", "\"seed\": \"folkmood\"", "seed")]
    public void What_was_changed_is_said(string what, string from, string to, string word)
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 10 }, cancellationToken: TestContext.Current.CancellationToken);
        var text = Text(DrawRecord.Of(lottery).Drawn("8f3c"));
        var at = text.IndexOf(from, what == "pool" ? text.IndexOf("\n  \"people\": [", StringComparison.Ordinal) : 0, StringComparison.Ordinal);

        var findings = DrawVerifier.Verify(Read(text[..at] + to + text[(at + from.Length)..]));

        Assert.Contains(findings, finding => finding.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Committing_anew_to_unfair_chances_is_found_by_their_proof()
    {
        // Maximin is not leximin: its record, called leximin and committed to anew, keeps every promise but the one about fairness.
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Objective = Objective.Maximin, Panels = 50 }, cancellationToken: TestContext.Current.CancellationToken);
        var record = DrawRecord.Of(lottery) with { Objective = Objective.Leximin };

        var findings = DrawVerifier.Verify(record with { Commitment = RecordHashes.Commit(record) });

        Assert.Contains(findings, finding => finding.Contains("leaves open", StringComparison.Ordinal) || finding.Contains("proves nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void Public_record_hides_who_people_are_and_keeps_the_commitment()
    {
        var record = DrawRecord.Of(Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 20 }, cancellationToken: TestContext.Current.CancellationToken), "a secret"u8).Drawn("1");
        var open = record.ForEverybody();

        Assert.Empty(DrawVerifier.Verify(Read(Text(open)), record.Commitment.Hash));
        Assert.DoesNotContain("p0", Text(open), StringComparison.Ordinal);
        Assert.Equal(record.Panels[record.Result!.Panel].Select(person => record.People[person].Leaf).Order(), open.Panels[open.Result!.Panel].Select(person => open.People[person].Leaf).Order());
    }

    [Fact]
    public void Everybody_finds_themselves_in_the_public_record_by_id_and_salt_and_nobody_else_does()
    {
        var lottery = Lottery.Prepare(Pools.Read(Pools.Rows(4)), new DrawSettings { Seats = Pools.Seats, Panels = 20 }, cancellationToken: TestContext.Current.CancellationToken);
        var record = DrawRecord.Of(lottery, "a secret"u8);
        var open = record.ForEverybody();

        foreach (var person in record.People)
        {
            var found = open.Find(person.Id, person.Salt!);
            Assert.Equal((person.Leaf, person.Chance), (found!.Leaf, found.Chance));
            Assert.Null(open.Find(person.Id, string.Empty));
            Assert.Null(open.Find(person.Id + "x", person.Salt!));
        }
    }

    private static bool IsFound(string text)
    {
        try
        {
            return DrawVerifier.Verify(Read(text)).Count > 0;
        }
        catch (SortitionException)
        {
            return true;
        }
    }

    internal static DrawRecord Read(string text)
    {
        using var stream = Pools.Stream(text);
        return DrawJsonReader.Read(stream, "draw.json");
    }

    internal static string Text(DrawRecord record)
    {
        using var stream = new MemoryStream();
        DrawJsonWriter.Write(stream, record);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
