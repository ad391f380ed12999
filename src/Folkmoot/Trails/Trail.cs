using Folkmoot.Platform.Edges;

namespace Folkmoot.Trails;

/// <summary>The way of one thing: the steps that led to it, the steps it took since, and what is due next.</summary>
/// <param name="Subject">The thing.</param>
/// <param name="Knots">The steps, the oldest first.</param>
/// <param name="Next">What has not happened yet, the soonest first.</param>
/// <param name="IsCut">Whether there are more steps than are shown.</param>
internal sealed record Trail(TrailThing Subject, IReadOnlyList<TrailKnot> Knots, IReadOnlyList<TrailStep> Next, bool IsCut);
