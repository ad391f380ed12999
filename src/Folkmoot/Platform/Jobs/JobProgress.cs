namespace Folkmoot.Platform.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="State">Waiting, running, done or failed.</param>
/// <param name="Permille">Done so far, 0 to 1000.</param>
/// <param name="Message">What it is doing, or, when it failed, the sentence that says why and what to do.</param>
public sealed record JobProgress(JobState State, int Permille, string Message);
