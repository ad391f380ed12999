namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>
/// Holds what lies in the box against what browsers were told. Knows nothing of how the box works: every acknowledged ballot is there, as
/// it was acknowledged last or as it was sent later without an answer; what was refused is not; each code has one ballot at most.
/// </summary>
internal static class BoxChecker
{
    /// <returns>One sentence for each fault; none when the box is right.</returns>
    public static IReadOnlyList<string> Faults(IReadOnlyCollection<SaveTry> tries, IReadOnlyCollection<BoxRow> rows)
    {
        var faults = new List<string>();
        var inBox = rows.ToDictionary(r => r.Browser);
        foreach (var browser in tries.GroupBy(t => t.Browser))
        {
            var acknowledged = browser.Where(t => t.Answer == SaveAnswer.Acknowledged).MaxBy(t => t.Sequence);
            if (inBox.TryGetValue(browser.Key, out var row))
                faults.AddRange(Faults(row, [.. browser], acknowledged));
            else if (acknowledged is not null)
                faults.Add($"Browser {browser.Key}: save {acknowledged.Sequence} was acknowledged, but there is no ballot.");
        }

        var browsers = tries.Select(t => t.Browser).ToHashSet();
        faults.AddRange(rows.Where(r => !browsers.Contains(r.Browser)).Select(r => $"Browser {r.Browser}: a ballot although nothing was sent."));
        faults.AddRange(tries.Select(t => (t.Code, t.Browser)).Distinct().Where(t => inBox.ContainsKey(t.Browser)).GroupBy(t => t.Code)
            .Where(g => g.Count() > 1).Select(g => $"Code {g.Key}: {g.Count()} ballots."));
        return faults;
    }

    private static IEnumerable<string> Faults(BoxRow row, SaveTry[] tries, SaveTry? acknowledged)
    {
        if (acknowledged is not null && row.Sequence < acknowledged.Sequence)
            yield return $"Browser {row.Browser}: save {acknowledged.Sequence} was acknowledged, but the box has save {row.Sequence}.";
        if (acknowledged is not null && row.Sequence == acknowledged.Sequence && row.Choices != acknowledged.Choices)
            yield return $"Browser {row.Browser}: save {row.Sequence} was acknowledged as {acknowledged.Choices}, but the box has {row.Choices}.";
        if (!tries.Any(t => t.Answer != SaveAnswer.Refused && t.Sequence == row.Sequence && t.Choices == row.Choices))
            yield return $"Browser {row.Browser}: the box has save {row.Sequence} with {row.Choices}, which was never sent or was refused.";
    }
}
