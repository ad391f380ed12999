using Folkmoot.Ballots.Settings;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots;

/// <summary>Which lists a ballot has.</summary>
public static class BallotLists
{
    /// <summary>All lists, that of the whole place first, then the districts in the order of the settings. A list without proposals is left out, but there is always one.</summary>
    /// <param name="settings">The settings of the ballot.</param>
    /// <param name="proposals">All proposals of the process; they keep their order within each list.</param>
    public static IReadOnlyList<BallotList> Of(BallotSettings settings, IReadOnlyList<Proposal> proposals)
    {
        if (settings.Districts.Count == 0)
            return [new BallotList(null, settings, proposals)];
        var byDistrict = proposals.ToLookup(p => DistrictOf(settings, p.Area) ?? "", StringComparer.OrdinalIgnoreCase);
        var whole = new BallotList(null, settings with { Districts = [] }, [.. byDistrict[""]]);
        var lists = settings.Districts.Select(d => new BallotList(d.Name.Trim(), For(settings, d), [.. byDistrict[d.Name.Trim()]])).Where(l => l.Proposals.Count > 0).ToList();
        return whole.Proposals.Count > 0 || lists.Count == 0 ? [whole, .. lists] : lists;
    }

    /// <summary>The lists on which somebody of a district votes; null for somebody of none.</summary>
    public static IReadOnlyList<BallotList> For(BallotSettings settings, IReadOnlyList<Proposal> proposals, string? district) =>
        settings.Districts.Count == 0 ? Of(settings, proposals)
        : [.. Of(settings, proposals).Where(l => l.Proposals.Count > 0 && (l.District is null || string.Equals(l.District, district, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The district of a name, in the spelling of the settings; null for none.</summary>
    public static string? DistrictOf(BallotSettings settings, string name) =>
        settings.Districts.FirstOrDefault(d => string.Equals(d.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))?.Name.Trim();

    private static BallotSettings For(BallotSettings settings, DistrictSettings district) =>
        settings with { Districts = [], Budget = district.Budget, MaxChoices = settings.Form == BallotForm.ChooseOne ? 1 : settings.DistrictMaxChoices ?? settings.MaxChoices };
}
