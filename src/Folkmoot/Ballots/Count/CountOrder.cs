namespace Folkmoot.Ballots.Count;

/// <summary>Asks that a ballot be counted.</summary>
public sealed record CountOrder(Guid Phase);
