namespace Folkmoot.Counting;

/// <summary>A project that can no longer win.</summary>
/// <param name="Project">Its index.</param>
/// <param name="Reason"><see cref="LossReason.Incompatible"/> or <see cref="LossReason.CapReached"/>.</param>
/// <param name="Cap">The cap it would break.</param>
/// <param name="MoneyLeft">What was left under that cap, when it limits money.</param>
internal readonly record struct RuledOut(int Project, LossReason Reason, ProjectCap? Cap = null, long MoneyLeft = 0);
