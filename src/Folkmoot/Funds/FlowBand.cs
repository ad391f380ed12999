namespace Folkmoot.Funds;

/// <summary>Money of one name that went to another.</summary>
internal sealed record FlowBand(string From, string To, long Pence, string? Href = null, string? Name = null);
