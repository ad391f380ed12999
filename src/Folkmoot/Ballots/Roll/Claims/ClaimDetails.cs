namespace Folkmoot.Ballots.Roll.Claims;

/// <summary>What somebody says of themselves to be put on a roll.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Postcode">Their postcode, where it is checked.</param>
/// <param name="Year">Their year of birth, where an age is checked.</param>
/// <param name="LivesHere">Whether they declare that they live there and vote once.</param>
internal sealed record ClaimDetails(string? Name, string? Email, string? Postcode, string? Year, bool LivesHere);
