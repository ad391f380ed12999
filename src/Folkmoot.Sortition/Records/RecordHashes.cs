using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Folkmoot.Sortition;

/// <summary>The hashes of a record. People enter in the order of their leaves, so that a public record has the same hashes as the organiser's.</summary>
internal static class RecordHashes
{
    public static string Salt(ReadOnlySpan<byte> secret, string id) =>
        secret.IsEmpty ? string.Empty : Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"folkmoot salt 1\n{id}")));

    public static string Leaf(string salt, string id, Quotas quotas, IReadOnlyList<int> values)
    {
        using var hash = new Framed("folkmoot person 1");
        hash.Add(salt).Add(id);
        foreach (var row in values)
            hash.Add(quotas.Features[quotas.Rows[row].Feature].Name).Add(quotas.Rows[row].Quota.Value);
        return hash.Hex();
    }

    /// <summary>People in the order of their leaves.</summary>
    public static int[] Order(DrawRecord record)
    {
        var order = Enumerable.Range(0, record.People.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(record.People[a].Leaf, record.People[b].Leaf));
        return order;
    }

    public static Commitment Commit(DrawRecord record)
    {
        var order = Order(record);
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            place[order[i]] = i;
        var households = new Dictionary<int, int>();
        foreach (var person in order)
        {
            if (record.People[person].Household is { } household)
                households.TryAdd(household, households.Count + 1);
        }

        var quotas = Quotas(record);
        var pool = MerkleTree.Root(Array.ConvertAll(order, person => Person(record.People[person], households)));
        var panels = Panels(record, place);
        var certificate = Certificate(record, place, households);
        using var hash = new Framed("folkmoot commitment 1");
        hash.Add(record.Objective.ToString()).Add(record.Seed).Add(record.BeaconName).Add(quotas).Add(pool).Add(panels).Add(certificate);
        if (record.Draws > 1)
            hash.Add("draws").Add(record.Draws);
        if (record.Names.Count > 0)
        {
            hash.Add("names").Add(record.Names.Count);
            foreach (var name in record.Names)
                hash.Add(name);
        }

        if (record.Alternates is { } alternates)
        {
            hash.Add("alternates").Add(alternates.Count).Add(alternates.Samples).Add(alternates.Rates.All.ToString());
            for (var row = 0; row < record.Quotas.Rows.Count; row++)
                hash.Add(alternates.Rates.Row(row).ToString());
            if (alternates.Method != AlternateSettings.OneByOne)
                hash.Add("method").Add(alternates.Method);
        }

        return new Commitment(quotas, pool, panels, certificate, hash.Hex());
    }

    /// <summary>The panel that a value chooses, each equally likely: a hash of 256 bits modulo their number, taken again where the remainder would be unfair.</summary>
    public static int Choose(string commitment, string beacon, int panels) => Choose("folkmoot draw 1", commitment, beacon, panels);

    /// <summary>Which of several panels drawn at once is the first, each equally likely.</summary>
    public static int First(string commitment, string beacon, int draws) => draws == 1 ? 0 : Choose("folkmoot first 1", commitment, beacon, draws);

    private static int Choose(string purpose, string commitment, string beacon, int among)
    {
        var all = BigInteger.One << 256;
        var fair = all - (all % among);
        for (var turn = 0; ; turn++)
        {
            using var hash = new Framed(purpose);
            var number = new BigInteger(hash.Add(commitment).Add(beacon).Add(turn).Bytes(), isUnsigned: true, isBigEndian: true);
            if (number < fair)
                return (int)(number % among);
        }
    }

    public static string Result(string commitment, string beacon, int panel)
    {
        using var hash = new Framed("folkmoot result 1");
        return hash.Add(commitment).Add(beacon).Add(panel).Hex();
    }

    private static string Quotas(DrawRecord record)
    {
        using var hash = new Framed("folkmoot quotas 1");
        hash.Add(record.Seats);
        foreach (var (feature, quota) in record.Quotas.Rows)
            hash.Add(record.Quotas.Features[feature].Name).Add(quota.Value).Add(quota.Minimum).Add(quota.Maximum);
        return hash.Hex();
    }

    private static byte[] Person(RecordedPerson person, Dictionary<int, int> households)
    {
        using var hash = new Framed("folkmoot leaf 1");
        hash.Add(person.Leaf).Add(person.Chance.ToString()).Add(person.Household is { } household ? households[household] : 0);
        foreach (var row in person.Values)
            hash.Add(row);
        return hash.Bytes();
    }

    private static string Panels(DrawRecord record, int[] place)
    {
        using var hash = new Framed("folkmoot panels 1");
        foreach (var panel in record.Panels.SelectMany(record.Parts))
        {
            hash.Add(panel.Count);
            foreach (var person in panel.Select(person => place[person]).Order())
                hash.Add(person);
        }

        return hash.Hex();
    }

    private static string Certificate(DrawRecord record, int[] place, Dictionary<int, int> households)
    {
        using var hash = new Framed("folkmoot certificate 2");
        hash.Add(record.Lowest.ToString()).Add(record.Within).Add(record.Loss.ToString()).Add(record.Factor.ToString());
        hash.Add(record.Excluded.Count);
        foreach (var (person, reason) in record.Excluded.Select(excluded => (place[excluded.Person], excluded.Reason)).Order())
            hash.Add(person).Add(reason);
        Bound(record.Exclusion);
        hash.Add(record.Stages.Count);
        foreach (var stage in record.Stages)
        {
            hash.Add(stage.Level.ToString());
            Rules(stage.Quotas, stage.Seats, stage.Households);
            Priced(stage.Caps.Select(pair => (place[pair.Key], pair.Value)));
            Bound(stage.Panels);
        }

        hash.Add(record.Mixture.Count);
        foreach (var (people, weight) in record.Mixture)
        {
            hash.Add(Number(weight)).Add(people.Count);
            foreach (var person in record.Parts(people).SelectMany(panel => panel.Select(person => place[person]).Order()))
                hash.Add(person);
        }

        foreach (var optimum in record.Optimum)
            Rules(optimum.Quotas, optimum.Seats, optimum.Households);
        return hash.Hex();

        void Rules(IReadOnlyList<BigInteger> quotas, BigInteger seats, IReadOnlyDictionary<int, BigInteger> of)
        {
            hash.Add(Number(seats)).Add(quotas.Count);
            foreach (var price in quotas)
                hash.Add(Number(price));
            Priced(of.Select(pair => (households[record.People[pair.Key].Household ?? throw new SortitionException("The certificate prices the household of somebody who has none.")], pair.Value)));
        }

        void Priced(IEnumerable<(int Of, BigInteger Price)> prices)
        {
            (int Of, BigInteger Price)[] all = [.. prices.Order()];
            hash.Add(all.Length);
            foreach (var (of, price) in all)
                hash.Add(of).Add(Number(price));
        }

        void Bound(PanelBound? bound)
        {
            hash.Add(bound is null ? 0 : 1);
            if (bound is null)
                return;
            hash.Add(Number(bound.Bound));
            Priced(bound.Weights.Select(pair => (place[pair.Key], pair.Value)));
            Case(bound.Cases);
        }

        void Case(BoundCase one)
        {
            if (one.Person is { } person)
            {
                hash.Add("split").Add(place[person]).Add(one.Most);
                Case(one.Few!);
                Case(one.Many!);
                return;
            }

            hash.Add(Number(one.Scale));
            Rules(one.Quotas, one.Seats, one.Households);
        }
    }

    private static string Number(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
