using Folkmoot.Platform.Edges;

namespace Folkmoot.Trails;

/// <summary>One thing on a trail.</summary>
internal sealed record TrailThing(string Kind, Guid Id, TrailName Name);
