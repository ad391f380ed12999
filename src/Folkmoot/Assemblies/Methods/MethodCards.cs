using Folkmoot.Assemblies.Recruit;
using Folkmoot.Ballots;
using Folkmoot.Processes.Playbooks;

namespace Folkmoot.Assemblies.Methods;

/// <summary>Makes a card of every playbook: all of it is read from the playbook itself, so that no card says what its method does not do.</summary>
internal sealed class MethodCards(PlaybookShelf shelf)
{
    /// <summary>The cards that fit, by title.</summary>
    /// <param name="sample">Whether those who take part must be drawn; null for either.</param>
    /// <param name="power">The least power it must give; null for any.</param>
    public IReadOnlyList<MethodCard> Find(bool? sample, MethodPower? power) =>
        [.. shelf.All.Select(Of).Where(c => (sample is null || c.IsSample == sample) && (power is null || c.Power >= power))];

    internal static MethodCard Of(Playbook playbook)
    {
        var days = playbook.Phases.Sum(p => p.Days);
        if (playbook.Phases.FirstOrDefault(p => p.Method == RecruitmentMethod.MethodName) is { } recruitment)
        {
            var mandate = MandateSettings.Read(recruitment.Settings);
            var power = playbook.Phases.Any(p => p.Method == BallotMethod.MethodName) ? MethodPower.Decide
                : mandate.Mandate switch { Mandate.Decide => MethodPower.Decide, Mandate.CoDecide => MethodPower.CoDecide, _ => MethodPower.Advise };
            return new MethodCard(playbook, days, mandate.Seats, mandate.RecruitBy == RecruitBy.Letters, power, mandate.Honorarium);
        }

        return new MethodCard(playbook, days, null, false, playbook.Phases.Any(p => p.Method == BallotMethod.MethodName) ? MethodPower.Decide : MethodPower.Heard, 0);
    }
}
