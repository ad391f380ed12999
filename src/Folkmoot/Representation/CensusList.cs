namespace Folkmoot.Representation;

/// <summary>Census figures as they were read.</summary>
/// <param name="Cells">The figures.</param>
/// <param name="Faults">What is wrong, by line; when there is anything, nothing is taken.</param>
internal sealed record CensusList(IReadOnlyList<(Question Question, string Value, int People)> Cells, IReadOnlyList<string> Faults);
