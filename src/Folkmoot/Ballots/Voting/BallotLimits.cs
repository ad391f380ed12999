using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Money;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Voting;

/// <summary>What a ballot may say.</summary>
internal static class BallotLimits
{
    /// <exception cref="RefusedException">The choices break a rule; the sentence says which and what to do.</exception>
    public static void Check(BallotSettings settings, string currency, IReadOnlyCollection<int> chosen, IReadOnlyList<Proposal> proposals)
    {
        var known = proposals.ToDictionary(p => p.Number, p => p.Cost);
        if (chosen.Any(n => !known.ContainsKey(n)))
            throw new RefusedException("One of these proposals is not on this ballot. Load the page again.");
        var count = chosen.Distinct().Count();
        var most = settings.Form == BallotForm.ChooseOne ? 1 : settings.MaxChoices;
        if (count > most)
            throw new RefusedException(most == 1 ? $"You have chosen {count}. Choose just one." : $"You have chosen {count}. Choose {most} at most: take {count - most} away.");
        if (count < settings.MinChoices)
            throw new RefusedException(settings.MinChoices == 1 ? "Choose at least one idea." : $"You have chosen {count}. Choose {settings.MinChoices} at least: add {settings.MinChoices - count}.");
        var total = chosen.Distinct().Sum(n => known[n]);
        if (total > settings.MaxTotal)
            throw new RefusedException($"Your choices cost {Currencies.Format(total, currency)} together; the most is {Currencies.Format(settings.MaxTotal.Value, currency)}. Take something away.");
    }
}
