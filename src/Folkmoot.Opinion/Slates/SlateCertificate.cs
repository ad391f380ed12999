namespace Folkmoot.Opinion;

/// <summary>
/// What a slate of k statements proves about n people. A quota is n / k people. Justified representation (Aziz and others 2017): no quota of people who agree with a
/// common statement is left with none they agree with. EJR+ (Brill and Peters 2023): no ℓ quotas who agree with a common statement outside the slate all agree with fewer than ℓ in it.
/// All figures are whole numbers.
/// </summary>
/// <param name="People">n: people who agree with at least one statement or saw one.</param>
/// <param name="Served">People who agree with at least one statement of the slate.</param>
/// <param name="LargestUnserved">The most people who agree with one common statement and with none of the slate.</param>
/// <param name="UnservedStatement">That statement's index, or -1 when everybody who agrees with anything is served.</param>
/// <param name="JustifiedRepresentation">Whether <paramref name="LargestUnserved"/> × k &lt; n.</param>
/// <param name="EjrPlus">Whether EJR+ holds.</param>
public sealed record SlateCertificate(int People, int Served, int LargestUnserved, int UnservedStatement, bool JustifiedRepresentation, bool EjrPlus);
