using System.Globalization;
using Folkmoot.Opinion;
using Folkmoot.Opinion.Weighting;

namespace Folkmoot.Listening.Maps;

/// <summary>Weights the shares of what was found to those who live in the place, beside the shares as counted. Who stands in which group is never weighted.</summary>
internal static class Weigher
{
    /// <summary>People below whom no share is shown.</summary>
    public const int LeastPeople = 25;

    /// <summary>Weights a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="traits">What people said of themselves, by the id under which they are on the map.</param>
    /// <param name="margins">The census figures.</param>
    /// <param name="round">Makes a number of people fit to be shown.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Null where nobody said anything of themselves or there are no figures.</returns>
    public static SheetWeighting? Weigh(OpinionMap map, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> traits, IReadOnlyList<Margin> margins, Func<string, int, int?> round, CancellationToken cancellation = default)
    {
        if (margins.Count == 0 || traits.Count == 0)
            return null;
        var nothing = new Dictionary<string, string>();
        WeightedPerson[] people = [.. map.Votes.People.Select(id => new WeightedPerson(id, traits.GetValueOrDefault(id, nothing)))];
        var raked = Raking.Rake(people, margins);
        cancellation.ThrowIfCancellationRequested();
        var found = map.AgreedByAll.Concat(map.RejectedByAll).Select(f => f.Statement).Concat(map.Divisive.Select(f => f.Statement)).Distinct().ToList();
        return new SheetWeighting(
            (int)raked.EffectiveSize,
            raked.LeftOut.Count == margins.Count,
            [.. raked.LeftOut],
            [.. margins.Select(margin => Trait(people, margin, round))],
            [.. found.Select(statement => Share(map.Votes, raked.Weights, statement)).OfType<SheetShare>()]);
    }

    private static SheetTrait Trait(WeightedPerson[] people, Margin margin, Func<string, int, int?> round)
    {
        var measured = Representativeness.Of(people, margin);
        return new SheetTrait(margin.Trait, Math.Round(measured.R, 2), measured.Partial[0].Key, round($"said {margin.Trait}", people.Length - measured.NotStated));
    }

    private static SheetShare? Share(VoteTable votes, IReadOnlyList<double> weights, int statement)
    {
        var holds = new bool?[votes.People.Count];
        for (var person = 0; person < holds.Length; person++)
            holds[person] = votes.AnswerOf(person, statement) is { } answer ? answer == Answer.Agree : null;
        return WeightedShare.Of(weights, holds) is { People: >= LeastPeople } share
            ? new SheetShare(int.Parse(votes.Statements[statement].Id, CultureInfo.InvariantCulture), share.Unweighted, share.Weighted)
            : null;
    }
}
