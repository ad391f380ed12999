namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>Asks that an uploaded list of voters be read.</summary>
public sealed record RollOrder(Guid Upload);
