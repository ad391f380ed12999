namespace Folkmoot.Counting;

/// <summary>Money that is decided on by itself: that of one district, or that of the whole place.</summary>
/// <param name="District">The district whose projects compete for it; null for the projects that belong to none and are for the whole place.</param>
/// <param name="Budget">The money, in the election's minor units; zero or more.</param>
/// <param name="Rule">How it is counted.</param>
public sealed record DistrictPot(string? District, long Budget, CountRule Rule);
