namespace Folkmoot.Sortition;

/// <summary>Chooses who stands by for a panel that was drawn.</summary>
internal static class AlternateChoice
{
    private const int MostKinds = 150;
    private const int Hoped = 8;

    public static DrawnAlternates Of(DrawRecord record, int panel, string beacon)
    {
        var scene = new AlternateScene(record, record.Panels[panel], beacon);
        var count = Math.Min(record.Alternates!.Count, scene.Candidates);
        var (gap, bound, kinds) = (new GapSearch(record.Quotas), new AlternateBound(scene, count), Enumerable.Range(0, scene.Rows.Length).ToArray());
        var without = scene.Samples.Sum(sample => (long)sample.Times * gap.Distance(sample.Counts));
        if (kinds.Length > MostKinds)
        {
            // The kinds that save most by prices that hope for little to be missed; as many more as are needed for so many people.
            _ = bound.Find(without / Hoped);
            var people = 0;
            kinds = [.. kinds.OrderByDescending(kind => bound.Saved[kind]).ThenBy(kind => kind).TakeWhile((kind, at) => at < MostKinds || (people += scene.People[kind].Length) <= count).Order()];
        }

        var search = new AlternateSearch(scene, kinds, count);
        var amounts = record.Alternates.Method == AlternateSettings.OneByOne ? search.Find() : search.Find(new AlternateDraft(scene, count).Find());
        var chosen = amounts.SelectMany((amount, kind) => scene.People[kind].Take(amount)).ToHashSet();
        return new DrawnAlternates(
            Array.FindAll(scene.Turn, chosen.Contains), search.Missed, bound.Find(search.Missed), without, search.IsSettled && kinds.Length == scene.Rows.Length);
    }
}
