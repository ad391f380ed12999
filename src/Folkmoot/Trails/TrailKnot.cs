namespace Folkmoot.Trails;

/// <summary>One step of a trail with both its ends named.</summary>
internal sealed record TrailKnot(Guid Id, TrailThing From, string Verb, TrailThing To, DateTimeOffset At, string Who, string Why);
