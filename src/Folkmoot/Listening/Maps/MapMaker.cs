using System.Globalization;
using Folkmoot.Opinion;

namespace Folkmoot.Listening.Maps;

/// <summary>Turns a map into the sheet that everybody may see.</summary>
internal static class MapMaker
{
    private const int Margin = 24;
    private const int OwnShown = 5;

    /// <param name="map">The map.</param>
    /// <param name="round">Makes a number of people fit to be shown, from what is counted and how many there are; the same for the same.</param>
    public static MapSheet Make(OpinionMap map, Func<string, int, int?> round)
    {
        var (left, bottom, scale) = Frame(map);
        double Across(double x) => (x - left) * scale;
        double Down(double y) => SheetSquare.Height - ((y - bottom) * scale);
        int Number(int statement) => int.Parse(map.Votes.Statements[statement].Id, CultureInfo.InvariantCulture);
        var slate = map.Slates[0];
        return new MapSheet
        {
            People = map.Votes.People.Count,
            Answers = map.Votes.VoteCount,
            NotPlaced = map.Placed.Count(placed => !placed),
            Shape = map.Shape,
            Reason = map.ReasonKind,
            Axes = [.. map.Axes.Select(axis => new SheetAxis(Number(axis.Statement), axis.Mean, axis.First, axis.Second))],
            Squares = [.. Enumerable.Range(0, map.X.Count).Where(person => map.Placed[person])
                .CountBy(person => (Across: Square(Across(map.X[person])), Down: Square(Down(map.Y[person])), Group: map.GroupOf[person]))
                .OrderBy(square => square.Key).Select(square => new SheetSquare(square.Key.Across, square.Key.Down, square.Key.Group, round($"square {square.Key.Across} {square.Key.Down}", square.Value)))],
            Groups = [.. map.Groups.Select((group, g) => new SheetGroup(group.Name, round($"group {group.Name}", group.People.Count), group.HasVeto, Across(group.X), Down(group.Y),
                [.. group.Representative.Take(OwnShown).Select(own => Own(own, Number(own.Statement)))])
            {
                Unseen = group.HasVeto ? Unseen(map, g).ToDictionary(seen => Number(seen.Statement), seen => seen.People) : new Dictionary<int, int>(),
            })],
            Agreed = [.. map.AgreedByAll.Select(found => new SheetAgreement(Number(found.Statement), IfTold(found.Lower, found.LeastSeen)))],
            Rejected = [.. map.RejectedByAll.Select(found => new SheetAgreement(Number(found.Statement), IfTold(found.Lower, found.LeastSeen)))],
            Divisive = [.. map.Divisive.Select(found => new SheetDivision(Number(found.Statement), IfTold(found.Gap, map.PartyTallies.Min(party => party[found.Statement].Seen))))],
            Uncertain = [.. map.Uncertain.Select(found => new SheetDoubt(Number(found.Statement), found.Reason))],
            Margins = [.. (map.Margins?.Findings ?? []).Where(margin => IsShown(map, margin)).Select(margin => new SheetMargin(
                margin.Finding, margin.Statement < 0 ? 0 : Number(margin.Statement), margin.Group < 0 ? "" : map.Groups[margin.Group].Name, margin.Accounts))],
            Slate = [.. slate.Statements.Select(Number)],
            SlateServed = slate.Certificate.Served,
            SlatePeople = slate.Certificate.People,
            Stability = map.Stability?.Index,
            Explained = map.NullTest?.Explained,
            ExplainedByChance = map.NullTest?.NullExplainedMost,
            Left = left,
            Bottom = bottom,
            Scale = scale,
        };
    }

    /// <summary>A finding that the page does not tell needs no margin there.</summary>
    private static bool IsShown(OpinionMap map, ManipulationMargin margin) =>
        margin.Finding != FindingKind.Representative || map.Groups[margin.Group].Representative.Take(OwnShown).Any(own => own.Statement == margin.Statement);

    private static SheetOwn Own(RepresentativeStatement own, int number)
    {
        var least = Math.Min(own.Inside.Seen, own.Outside.Seen);
        return new SheetOwn(number, own.Answer, IfTold(own.InsideShare, least), IfTold(own.OutsideShare, least));
    }

    /// <summary>A share of few people would tell of each of them.</summary>
    private static double? IfTold(double share, int people) => people >= MapSheet.LeastPeople ? share : null;

    private static int Square(double at) => (int)Math.Floor(at / SheetSquare.Side);

    private static IEnumerable<(int Statement, int People)> Unseen(OpinionMap map, int group) =>
        map.Axes.Select(axis => (axis.Statement, People: map.PartyTallies[group][axis.Statement].Seen)).Where(seen => seen.People < NextStatement.Aims.GroupWanted);

    /// <summary>The picture holds everybody who is placed, with a margin.</summary>
    private static (double Left, double Bottom, double Scale) Frame(OpinionMap map)
    {
        int[] placed = [.. Enumerable.Range(0, map.X.Count).Where(person => map.Placed[person])];
        if (placed.Length == 0)
            return (0, 0, 1);
        var (left, right, bottom, top) = (placed.Min(p => map.X[p]), placed.Max(p => map.X[p]), placed.Min(p => map.Y[p]), placed.Max(p => map.Y[p]));
        var scale = Math.Min((SheetSquare.Width - (2 * Margin)) / Math.Max(right - left, 1e-9), (SheetSquare.Height - (2 * Margin)) / Math.Max(top - bottom, 1e-9));
        scale = Math.Min(scale, 1e6);
        return (left - (Margin / scale), bottom - (Margin / scale), scale);
    }
}
