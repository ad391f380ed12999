using Folkmoot.Ballots.Roll;
using Folkmoot.Processes.Methods;

namespace Folkmoot.Ballots.Mine;

/// <summary>A line of a roll that is somebody's, with its ballot.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Scene">The ballot.</param>
internal sealed record MyBallot(RollEntry Entry, PhaseScene Scene);
