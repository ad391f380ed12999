namespace Folkmoot.People.MyData;

/// <summary>One thing that is kept about a person.</summary>
/// <param name="Topic">What kind of thing, such as "Ideas".</param>
/// <param name="At">When it happened; null where that is not kept.</param>
/// <param name="Facts">What is kept, by name, in reading order.</param>
/// <param name="Url">Where it can be seen, from the root of the site; null for nowhere.</param>
public sealed record PersonalRecord(string Topic, DateTimeOffset? At, IReadOnlyList<KeyValuePair<string, string>> Facts, string? Url);
