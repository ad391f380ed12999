using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Words;

namespace Folkmoot.Ballots.Voting;

/// <summary>What a ballot may say.</summary>
internal static class BallotLimits
{
    /// <summary>The most places, choices or ideas with a value that one ballot may name.</summary>
    private const int Most = 10_000;

    /// <summary>Checks a ballot against each of its lists. A list may be left out, as long as one is not.</summary>
    /// <exception cref="RefusedException">The choices break a rule; the sentence says which and what to do.</exception>
    public static void Check(IReadOnlyList<BallotList> lists, string currency, IReadOnlyList<Choice> chosen)
    {
        // Thousands of proposals may stand on a ballot that names five: only those are looked up.
        var named = chosen.Select(c => c.Number).ToHashSet();
        var known = new Dictionary<int, (BallotList List, long Cost)>(named.Count);
        foreach (var list in lists)
        {
            foreach (var proposal in list.Proposals)
            {
                if (named.Contains(proposal.Number))
                    known[proposal.Number] = (list, proposal.Cost);
            }
        }

        if (chosen.Count > Most || known.Count < named.Count)
            throw new RefusedException("One of these proposals is not on this ballot. Load the page again.");
        var byList = chosen.ToLookup(c => known[c.Number].List);
        foreach (var list in lists.Where(l => chosen.Count == 0 ? l == lists[0] : byList[l].Any()))
        {
            try
            {
                Check(list, currency, [.. byList[list]], number => known[number].Cost);
            }
            catch (RefusedException e) when (lists.Count > 1 && chosen.Count > 0)
            {
                throw new RefusedException($"{list.District ?? "The whole place"}: {e.Message}");
            }
        }
    }

    private static void Check(BallotList list, string currency, IReadOnlyList<Choice> chosen, Func<int, long> costOf)
    {
        var settings = list.Rules;
        CheckCount(settings, chosen.Count);
        switch (settings.Form)
        {
            case BallotForm.Ranking:
                CheckPlaces(settings, chosen, list.Proposals.Count);
                break;
            case BallotForm.Points:
                CheckPoints(settings, chosen);
                break;
            case BallotForm.Score:
                Require(chosen.All(c => c.Value >= 1 && c.Value <= settings.MaxScore), $"Scores go from 1 to {settings.MaxScore}. Leave an idea without a score if you do not want it.");
                break;
            default:
                var total = chosen.Sum(c => costOf(c.Number));
                var limit = settings.Form == BallotForm.Knapsack ? settings.Budget : settings.MaxTotal ?? long.MaxValue;
                Require(total <= limit, () => $"Your choices cost {Currencies.Format(total, currency)} together; the most is {Currencies.Format(limit, currency)}. Take something away.");
                break;
        }
    }

    private static void CheckCount(BallotSettings settings, int count)
    {
        var most = settings.Form == BallotForm.ChooseOne ? 1 : settings.MaxChoices;
        Require(count <= (most ?? int.MaxValue), () => most == 1 ? $"You have chosen {count}. Choose just one." : $"You have chosen {count}. Choose {most} at most: take {count - most} away.");
        Require(count >= settings.MinChoices, () => (settings.Form, settings.MinChoices) switch
        {
            (BallotForm.Points, 1) => "Give at least one point to an idea.",
            (BallotForm.Score, 1) => "Give at least one idea a score.",
            (BallotForm.Ranking, 1) => "Give at least one idea a place.",
            (_, 1) => "Choose at least one idea.",
            _ => $"You have chosen {count}. Choose {settings.MinChoices} at least: add {settings.MinChoices - count}.",
        });
    }

    private static void CheckPlaces(BallotSettings settings, IReadOnlyList<Choice> chosen, int proposals)
    {
        var most = Math.Min(settings.MaxChoices ?? proposals, proposals);
        Require(chosen.All(c => c.Value >= 1 && c.Value <= most), $"Places go from 1 to {most}.");
        var shared = chosen.GroupBy(c => c.Value).FirstOrDefault(place => place.Count() > 1);
        Require(shared is null, () => $"{shared!.Count()} ideas share place {shared!.Key}. Give each a place of its own.");
    }

    private static void CheckPoints(BallotSettings settings, IReadOnlyList<Choice> chosen)
    {
        Require(chosen.All(c => c.Value >= 1), $"Give each idea whole points, from 1 to {settings.MaxPoints ?? settings.Points:N0}.");
        Require(settings.MaxPoints is null || chosen.All(c => c.Value <= settings.MaxPoints), $"One idea can get {Some.Of(settings.MaxPoints ?? 0, "point")} at most.");
        var given = chosen.Aggregate(Int128.Zero, (sum, c) => sum + c.Value);
        Require(given <= settings.Points, () => $"You have given {given:N0} points and have {settings.Points:N0}: take {given - settings.Points:N0} away.");
    }

    private static void Require(bool holds, string otherwise) => Require(holds, () => otherwise);

    private static void Require(bool holds, Func<string> otherwise)
    {
        if (!holds)
            throw new RefusedException(otherwise());
    }
}
