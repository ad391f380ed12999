using Folkmoot.Platform.Components;
using Folkmoot.Processes;

namespace Folkmoot.Home;

/// <summary>What has come of one process so far.</summary>
/// <param name="Process">The process.</param>
/// <param name="Text">What happened last that matters.</param>
/// <param name="At">When.</param>
/// <param name="Thread">The thread it belongs to: money that was decided, or voices that are being heard.</param>
public sealed record Outcome(ProcessView Process, string Text, DateTimeOffset At, ThreadKind Thread);
