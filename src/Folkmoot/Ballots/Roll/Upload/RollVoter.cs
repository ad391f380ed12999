using Folkmoot.People;

namespace Folkmoot.Ballots.Roll.Upload;

/// <summary>A voter of an uploaded list.</summary>
/// <param name="Addressee">What the letter is addressed to; the filled fields of the row, each on a line.</param>
/// <param name="Email">The voter's address, where the list has a column for it; null otherwise.</param>
/// <param name="District">The district in which they vote, in the spelling of the settings; null where the roll need not say it.</param>
internal sealed record RollVoter(string Addressee, EmailAddress? Email, string? District = null);
