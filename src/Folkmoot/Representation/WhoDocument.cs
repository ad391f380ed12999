namespace Folkmoot.Representation;

/// <summary>Who takes part in a process. A missing number is hidden: it is from 1 to 7, or protects one that is.</summary>
/// <param name="Day">The day (UTC) of the figures; null before the first.</param>
/// <param name="Tables">One for each question.</param>
public sealed record WhoDocument(DateOnly? Day, IReadOnlyList<WhoTable> Tables);
