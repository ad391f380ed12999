namespace Folkmoot.Processes.Office;

/// <summary>How many took part in one way.</summary>
/// <param name="How">In which way: "people put ideas forward".</param>
/// <param name="Number">How many.</param>
/// <param name="Of">Of how many; null where that is not known.</param>
public sealed record TookPart(string How, long Number, long? Of = null);
