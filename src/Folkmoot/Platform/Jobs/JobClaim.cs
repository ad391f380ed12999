namespace Folkmoot.Platform.Jobs;

/// <summary>A job that this worker holds until its lease ends.</summary>
internal sealed record JobClaim(Guid Id, string Kind, string Payload, int Attempts);
