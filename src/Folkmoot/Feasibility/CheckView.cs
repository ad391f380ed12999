using Folkmoot.Processes;

namespace Folkmoot.Feasibility;

/// <summary>A check as its idea's page shows it.</summary>
/// <param name="View">The process.</param>
/// <param name="Line">The check and its idea.</param>
/// <param name="Steps">What was said, the newest first.</param>
/// <param name="Now">The moment at which the page is made.</param>
/// <param name="MayAnswer">Whether the reader wrote the idea and can answer.</param>
/// <param name="MayJudge">Whether the reader can judge it.</param>
internal sealed record CheckView(ProcessView View, CheckLine Line, IReadOnlyList<CheckStep> Steps, DateTimeOffset Now, bool MayAnswer, bool MayJudge);
