using Folkmoot.Ballots.Box;

namespace Folkmoot.Ballots.Voting;

/// <summary>A ballot as it lies in the box.</summary>
/// <param name="Sequence">How often it has been saved.</param>
/// <param name="Text">Its choices as stored.</param>
public sealed record SavedBallot(int Sequence, string Text)
{
    /// <summary>The numbers of the chosen proposals.</summary>
    public IReadOnlyList<int> Numbers => [.. Choices.Read(Text).Select(c => c.Number)];
}
