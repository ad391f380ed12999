namespace Folkmoot.Sortition;

/// <summary>
/// Checks the record of a draw in whole numbers, without any search: what was committed to is what is there, every panel meets quotas and households,
/// everybody is on the panels that their chance says, the chances cannot be made fairer, and the public random value chose the panel; where the record carries
/// the signature of that value, that it is genuine. The people who stand by are chosen once more, which is a search, and compared.
/// </summary>
public static class DrawVerifier
{
    private const int MostFindings = 50;

    /// <summary>Everything that is wrong with a record, in words; empty for an honest one.</summary>
    /// <param name="record">The record.</param>
    /// <param name="published">The commitment's hash as it was published before the draw, where that is known from elsewhere.</param>
    public static IReadOnlyList<string> Verify(DrawRecord record, string? published = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var findings = new List<string>();
        Committed(record, published, findings);
        Panels(record, findings);
        Counts(record, findings);
        if (findings.Count == 0)
            CertificateCheck.Run(record, findings);
        Result(record, findings);
        return findings.Count > MostFindings ? [.. findings.Take(MostFindings), $"And {findings.Count - MostFindings} more."] : findings;
    }

    private static void Committed(DrawRecord record, string? published, List<string> findings)
    {
        for (var person = 0; person < record.People.Count; person++)
        {
            var one = record.People[person];
            if (one.Salt is { } salt && RecordHashes.Leaf(salt, one.Id, record.Quotas, one.Values) != one.Leaf)
                findings.Add($"The person {one.Id} is not the one committed to: id, values or salt were changed.");
        }

        if (record.People.GroupBy(person => person.Leaf, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            findings.Add($"The pool has the same person twice: {string.Join(" and ", twice.Take(2).Select(person => person.Id))}.");
        var now = RecordHashes.Commit(record);
        Compare("The quotas or the number of seats were", now.Quotas, record.Commitment.Quotas);
        Compare("The pool (people, values, households or chances) was", now.Pool, record.Commitment.Pool);
        Compare("The panels were", now.Panels, record.Commitment.Panels);
        Compare("The certificate (levels, prices, weights, lowest chance or excluded people) was", now.Certificate, record.Commitment.Certificate);
        if (!new HouseholdNames(record).AreUsed())
            findings.Add("The certificate names a household by somebody else of it than it did.");
        if (findings.Count == 0)
            Compare("The objective, the seed, the names of panels, what was said of people who stand by, or the name of the public random value was", now.Hash, record.Commitment.Hash);
        if (published is not null && !published.Trim().Equals(record.Commitment.Hash, StringComparison.OrdinalIgnoreCase))
            findings.Add("This is not the draw that was committed to: the commitment published before differs from the one in the file.");

        void Compare(string what, string current, string committed)
        {
            if (!string.Equals(current, committed, StringComparison.Ordinal))
                findings.Add($"{what} changed after the commitment.");
        }
    }

    private static void Panels(DrawRecord record, List<string> findings)
    {
        for (var panel = 0; panel < record.Panels.Count; panel++)
        {
            if (FaultOf(record, record.Panels[panel]) is { } fault)
                findings.Add($"Panel {panel + 1} {fault}.");
        }
    }

    /// <summary>Which rule a panel breaks, or null.</summary>
    internal static string? FaultOf(DrawRecord record, IReadOnlyList<int> people)
    {
        var seen = new HashSet<int>();
        if (people.Count != record.Seats * record.Draws || !people.All(seen.Add))
            return $"does not have {record.Seats * record.Draws} different people";
        seen.Clear();
        if (!people.Select(person => record.People[person].Household).OfType<int>().All(seen.Add))
            return "has two people of one household";
        return record.Parts(people).Select(part => QuotaFault(record, part)).FirstOrDefault(fault => fault is not null);
    }

    private static string? QuotaFault(DrawRecord record, IReadOnlyList<int> people)
    {
        var counts = new int[record.Quotas.Rows.Count];
        foreach (var row in people.SelectMany(person => record.People[person].Values))
            counts[row]++;
        for (var row = 0; row < counts.Length; row++)
        {
            var quota = record.Quotas.Rows[row].Quota;
            if (counts[row] < quota.Minimum || counts[row] > quota.Maximum)
                return $"has {counts[row]} of {record.Quotas.NameOf(row)}; the quota is {quota.Minimum} to {quota.Maximum}";
        }

        return null;
    }

    private static void Counts(DrawRecord record, List<string> findings)
    {
        var on = new List<int>[record.People.Count];
        for (var person = 0; person < on.Length; person++)
            on[person] = [];
        for (var panel = 0; panel < record.Panels.Count; panel++)
        {
            foreach (var person in record.Panels[panel])
                on[person].Add(panel);
        }

        Ratio lost = 0;
        for (var person = 0; person < on.Length; person++)
        {
            var one = record.People[person];
            if (!on[person].SequenceEqual(one.Panels))
                findings.Add($"The panels listed for {one.Id} are not those that the person is on.");
            var exact = one.Chance * record.Panels.Count;
            if (on[person].Count < exact.Floor - record.Within || on[person].Count > exact.Ceiling + record.Within)
                findings.Add($"{one.Id} is on {on[person].Count} panels; a chance of {one.Chance} in {record.Panels.Count} panels is {exact.Floor} or {exact.Ceiling}{(record.Within > 0 ? $", give or take {record.Within}" : string.Empty)}.");
            lost = exact - on[person].Count is var own && own > lost ? own : lost;
        }

        if (record.Loss != lost / record.Panels.Count)
            findings.Add("The loss by rounding is not that of the people.");

        var without = record.Excluded.Select(excluded => excluded.Person).ToHashSet();
        foreach (var person in without.Where(person => record.People[person].Chance.Sign != 0))
            findings.Add($"{record.People[person].Id} is said to fit on no panel, and has a chance.");
        if (record.Lowest != Enumerable.Range(0, on.Length).Where(person => !without.Contains(person)).Select(person => record.People[person].Chance).DefaultIfEmpty().Min())
            findings.Add("The lowest chance is not that of the people.");
    }

    private static void Result(DrawRecord record, List<string> findings)
    {
        if (record.Result is not { } result)
            return;
        if (result.Panel != RecordHashes.Choose(record.Commitment.Hash, result.Beacon, record.Panels.Count))
            findings.Add($"The public random value \"{result.Beacon}\" does not choose panel {result.Panel + 1}: the value or the result was changed.");
        else if (result.First != RecordHashes.First(record.Commitment.Hash, result.Beacon, record.Draws))
            findings.Add("The public random value does not choose the panel that is called the first: the value or the result was changed.");
        else if (!string.Equals(result.Hash, RecordHashes.Result(record.Commitment.Hash, result.Beacon, result.Panel), StringComparison.Ordinal))
            findings.Add("The public random value or the result was changed after the draw.");
        if (findings.Count == 0)
            AlternateCheck.Run(record, result, findings);
        if (findings.Count == 0 && BeaconProof.Of(record) is { Standing: BeaconStanding.Forged } proof)
            findings.Add(proof.Words);
    }
}
