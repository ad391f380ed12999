namespace Folkmoot.Listening.Training;

/// <summary>What everybody may see of how those who listen learn.</summary>
/// <param name="People">How many keep a log, rounded; null for a few.</param>
/// <param name="Times">How often something was done to learn, by kind.</param>
/// <param name="Lessons">What was learned and may be shown, by what it is about, the most frequent first.</param>
public sealed record TrainingSummary(int? People, IReadOnlyList<(TrainingKind Kind, int Times)> Times, IReadOnlyList<(Lesson Lesson, IReadOnlyList<string> Words)> Lessons);
