namespace Folkmoot.Platform.Jobs;

/// <summary>A job that comes again and again. Register one for each; its handler is an ordinary one and gets an empty payload.</summary>
/// <param name="Kind">Which handler runs it.</param>
/// <param name="Every">The time from one end to the next start.</param>
public sealed record RecurringJob(string Kind, TimeSpan Every);
