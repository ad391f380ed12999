namespace Folkmoot.Assemblies.Lottery;

/// <summary>Which draw a job prepares.</summary>
internal sealed record DrawOrder(Guid Draw);
