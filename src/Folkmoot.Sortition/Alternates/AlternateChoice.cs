namespace Folkmoot.Sortition;

/// <summary>Chooses who stands by for a panel that was drawn.</summary>
internal static class AlternateChoice
{
    public static DrawnAlternates Of(DrawRecord record, int panel, string beacon)
    {
        var scene = new AlternateScene(record, record.Panels[panel], beacon);
        var search = new AlternateSearch(scene, Math.Min(record.Alternates!.Count, scene.Candidates));
        var amounts = search.Find();
        var chosen = amounts.SelectMany((amount, kind) => scene.People[kind].Take(amount)).ToHashSet();
        return new DrawnAlternates(
            Array.FindAll(scene.Turn, chosen.Contains), search.Missed, AlternateBound.Find(scene, chosen.Count, search.Missed), search.Without, search.IsSettled);
    }
}
