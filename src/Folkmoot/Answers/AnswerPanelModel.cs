using Folkmoot.Processes;

namespace Folkmoot.Answers;

/// <summary>What the part shows.</summary>
public sealed record AnswerPanelModel(ProcessView View, AnswerBoard Board);
