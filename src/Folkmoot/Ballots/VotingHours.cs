using Folkmoot.Ballots.Settings;
using Folkmoot.Ballots.Voting;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Ballots;

/// <summary>
/// When a ballot can be saved: while the vote is open, and by those who were let in before the close for some minutes after it, as a
/// polling station lets everybody vote who stood in the line in time. The phase closes, and the count begins, when these minutes are over.
/// </summary>
internal static class VotingHours
{
    public static TimeSpan Grace(BallotSettings settings) => TimeSpan.FromMinutes(settings.GraceMinutes);

    public static DateTimeOffset End(PhaseScene scene, BallotSettings settings) => scene.Phase.ClosesAt + Grace(settings);

    /// <summary>Whether the vote is over for newcomers while some may still finish.</summary>
    public static bool IsFinishing(PhaseScene scene, BallotSettings settings, DateTimeOffset now) =>
        scene is { Process.State: ProcessState.Published, Phase.State: PhaseState.Open } && now >= scene.Phase.ClosesAt && now < End(scene, settings);

    public static bool MaySave(PhaseScene scene, BallotSettings settings, VoterPass pass, DateTimeOffset now) =>
        scene.IsOpenAt(now) || (pass.EnteredAt < scene.Phase.ClosesAt && IsFinishing(scene, settings, now));
}
