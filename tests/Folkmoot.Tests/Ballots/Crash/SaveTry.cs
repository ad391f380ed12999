namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>One save as its browser saw it.</summary>
/// <param name="Code">Whose voter code; several browsers may have entered with one.</param>
/// <param name="Browser">Which browser, and so which ballot.</param>
/// <param name="Sequence">The number of the save.</param>
/// <param name="Choices">What it named.</param>
/// <param name="Answer">What came back.</param>
internal sealed record SaveTry(int Code, int Browser, int Sequence, string Choices, SaveAnswer Answer);
