namespace Folkmoot.Opinion;

/// <summary>
/// Checks a slate from votes alone, by the definitions and in whole numbers. It knows nothing of how slates are made and shares no code with it.
/// </summary>
public static class SlateChecker
{
    /// <summary>Works out the certificate of a slate. O(votes + statements × people × k).</summary>
    /// <param name="votes">All votes.</param>
    /// <param name="people">Indices of the people to be represented, each once.</param>
    /// <param name="slate">Indices of the statements chosen.</param>
    /// <param name="size">k: the statements that could have been chosen.</param>
    /// <param name="candidates">Indices of the statements that stood for choice.</param>
    public static SlateCertificate Check(VoteTable votes, IReadOnlyCollection<int> people, IReadOnlyList<int> slate, int size, IReadOnlyCollection<int> candidates)
    {
        var chosen = slate.ToHashSet();
        var stands = candidates.ToHashSet();
        // agreeWith[j, r]: people who agree with j and with exactly r statements of the slate.
        var agreeWith = new int[votes.Statements.Count, size + 1];
        var served = 0;
        foreach (var person in people)
        {
            var agrees = new List<int>();
            foreach (var code in votes.Matrix.Of(person))
            {
                if (code % 3 == 2)
                    agrees.Add(code / 3);
            }

            var ofSlate = agrees.Count(chosen.Contains);
            served += ofSlate > 0 ? 1 : 0;
            foreach (var statement in agrees)
                agreeWith[statement, Math.Min(size, ofSlate)]++;
        }

        var (largest, which, extended) = (0, -1, true);
        foreach (var statement in stands.Where(s => !chosen.Contains(s)).Order())
        {
            if (agreeWith[statement, 0] > largest)
                (largest, which) = (agreeWith[statement, 0], statement);
            var withFewer = 0L;
            for (var level = 1; level <= size; level++)
            {
                withFewer += agreeWith[statement, level - 1];
                extended &= withFewer * size < (long)level * people.Count || people.Count == 0;
            }
        }

        return new SlateCertificate(people.Count, served, largest, which, people.Count == 0 || (long)largest * size < people.Count || chosen.Count == stands.Count, extended || chosen.Count == stands.Count);
    }
}
