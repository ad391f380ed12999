namespace Folkmoot.Processes.Office;

/// <summary>How one process stands for those who organise it.</summary>
/// <param name="View">The process.</param>
/// <param name="Due">What is to be done in it, the most pressing first.</param>
/// <param name="TookPart">Who took part.</param>
public sealed record OfficeView(ProcessView View, IReadOnlyList<DueLine> Due, IReadOnlyList<TookPart> TookPart);
