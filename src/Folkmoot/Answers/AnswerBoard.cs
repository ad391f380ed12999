namespace Folkmoot.Answers;

/// <summary>What is owed and what was answered.</summary>
/// <param name="Now">When this was read.</param>
/// <param name="Open">What is owed, the longest due first.</param>
/// <param name="Closed">What was answered or taken down, the newest first; the latest of many.</param>
/// <param name="OpenCount">How many answers are owed.</param>
/// <param name="LateCount">How many of them are late.</param>
/// <param name="AnsweredCount">How many answers were given.</param>
/// <param name="InTimeCount">How many of them in time.</param>
public sealed record AnswerBoard(
    DateTimeOffset Now, IReadOnlyList<OwedAnswer> Open, IReadOnlyList<OwedAnswer> Closed, int OpenCount, int LateCount, int AnsweredCount, int InTimeCount)
{
    public IEnumerable<OwedAnswer> Late => Open.Where(o => o.IsLateAt(Now));

    public IEnumerable<OwedAnswer> Due => Open.Where(o => !o.IsLateAt(Now));

    public bool IsEmpty => OpenCount + AnsweredCount == 0 && Closed.Count == 0;
}
