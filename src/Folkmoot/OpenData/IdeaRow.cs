using Folkmoot.Feasibility;
using Folkmoot.Proposals.Ideas;

namespace Folkmoot.OpenData;

/// <summary>An idea with what belongs to it.</summary>
internal sealed record IdeaRow(Idea Idea, int Supports, int PointsFor, int PointsAgainst, IdeaCheck? Check);
