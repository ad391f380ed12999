namespace Folkmoot.Sortition;

/// <summary>
/// The people who stand by for a panel that was drawn, chosen so that the panel stays as near to its quotas as it can when members drop out (Assos, Baharav,
/// Flanigan, Procaccia 2025: empirical risk minimisation over sampled sets of people dropping out). Which sets are sampled, and what tells equally good people
/// apart, follows from the commitment and the public random value alone.
/// <para>What is missed when a set drops out is counted in people: the free seats, or as many as people stand by, are filled so that the sum over all values of all
/// features of how far the number of people is below its minimum or above its maximum is least. <see cref="Missed"/> is the sum of that over all samples.</para>
/// </summary>
/// <param name="People">The people, by index; the earlier goes first where two would fit as well. They share no address with the panel or with each other.</param>
/// <param name="Missed">What is missed with them, added up over all samples.</param>
/// <param name="AtLeast">What is missed with any people who could stand by, at least, added up over all samples; they are the best for these samples where both are the same.</param>
/// <param name="Without">What is missed with nobody standing by, added up over all samples.</param>
/// <param name="IsSettled">Whether it was tried that no exchange of one of them for another person makes <paramref name="Missed"/> less; false where so many tries would have been too many.</param>
public sealed record DrawnAlternates(IReadOnlyList<int> People, long Missed, long AtLeast, long Without, bool IsSettled)
{
    /// <summary>Whether it is proven that nobody else standing by would miss less in these samples.</summary>
    public bool IsBest => Missed == AtLeast;
}
