namespace Folkmoot.Proposals.Ideas.Points;

/// <summary>A point as its idea's page shows it.</summary>
/// <param name="Point">The point.</param>
/// <param name="Votes">How many people find it worth considering.</param>
/// <param name="IsMine">Whether the reader does.</param>
internal sealed record PointLine(IdeaPoint Point, int Votes, bool IsMine);
