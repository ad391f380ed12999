namespace Folkmoot.Assurance;

/// <summary>A story that a report showed. The words are not in the report: they belong to those who told it, who can take them back.</summary>
/// <param name="Story">The grant's report that has the story.</param>
/// <param name="Group">Who told it.</param>
/// <param name="Source">The page that shows it, from the root of the site.</param>
/// <param name="Digest">SHA-256 of a secret salt and the words in UTF-8, in hexadecimal digits. The salt is kept beside the report and goes when the story is taken back; from then on the digest tells nothing.</param>
public sealed record StoryReference(Guid Story, string Group, string Source, string Digest);
