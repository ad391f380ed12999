namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>A ballot as it lies in the box, and the browser that holds its receipt.</summary>
internal sealed record BoxRow(int Browser, int Sequence, string Choices);
