namespace Folkmoot.Representation;

/// <summary>The figures of one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Total">Everybody who answered it, rounded to five; null when it is hidden.</param>
/// <param name="Rows">The answers in order.</param>
public sealed record WhoTable(Question Question, int? Total, IReadOnlyList<WhoRow> Rows);
