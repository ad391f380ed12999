using Folkmoot.Platform;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots.Settings;

/// <summary>Checks settings against one another.</summary>
internal static class BallotSettingsCheck
{
    /// <exception cref="RefusedException">A setting is out of range or contradicts another; the sentence names it.</exception>
    public static void Check(BallotSettings settings)
    {
        Require(settings.Budget is >= 0 and <= ProposalDetails.MaxCost, "The budget must be an amount of money, at most ten million million.");
        Require(settings.MinChoices is >= 1 and <= 10_000, "A ballot must name at least one proposal, so the smallest number of choices starts at 1.");
        Require(settings.MaxChoices is null || settings.MaxChoices >= settings.MinChoices, "The largest number of choices is below the smallest; raise it or leave it empty.");
        Require(settings.MaxTotal is null or > 0, "The most that choices may cost together must be above zero, or empty.");
        Require(settings.Points is >= 1 and <= 1_000_000, "The number of points must be 1 to 1,000,000.");
        Require(settings.MaxPoints is null || (settings.MaxPoints >= 1 && settings.MaxPoints <= settings.Points), "The most points for one idea must be at least 1 and no more than all points.");
        Require(settings.MaxScore is >= 1 and <= 100, "The best score must be 1 to 100.");
        Require(settings.GraceMinutes is >= 0 and <= 240, "The minutes to finish after the close must be 0 to 240.");
        CheckDistricts(settings);
        RuleFactory.Make(settings);
    }

    private static void CheckDistricts(BallotSettings settings)
    {
        Require(settings.Districts.Count <= DistrictSettings.Most, $"A ballot has at most {DistrictSettings.Most} districts.");
        Require(settings.Districts.All(d => d.Name.Trim().Length is > 0 and <= DistrictSettings.MaxName && !d.Name.Any(char.IsControl)), $"Each district needs a name of 1 to {DistrictSettings.MaxName} characters.");
        Require(settings.Districts.All(d => d.Budget is > 0 and <= ProposalDetails.MaxCost), "Each district needs money to decide on, above zero.");
        Require(settings.Districts.DistinctBy(d => d.Name.Trim(), StringComparer.OrdinalIgnoreCase).Count() == settings.Districts.Count, "Two districts have one name; make them one.");
        Require(settings.DistrictMaxChoices is null || settings.DistrictMaxChoices >= settings.MinChoices, "The largest number of choices in a district is below the smallest; raise it or leave it empty.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new RefusedException(otherwise);
    }
}
