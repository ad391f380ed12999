namespace Folkmoot.Assemblies.Register;

/// <summary>What of a registration page is in the organisers' own words, besides its title and what stands above the form.</summary>
/// <param name="Words">All of it, in the order of the page, each once.</param>
/// <param name="Choices">Which of these are to be told apart, since somebody chooses one of them.</param>
internal sealed record FormVocabulary(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Choices);
