namespace Folkmoot.Feasibility;

/// <summary>What an officer says of an idea.</summary>
/// <param name="Judgement">Whether it can be done.</param>
/// <param name="Reasons">Why, for everybody.</param>
/// <param name="Cost">What it costs in all, in minor units; needed when it can be done.</param>
internal sealed record Verdict(Judgement Judgement, string Reasons, long? Cost);
