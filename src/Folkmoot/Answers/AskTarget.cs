namespace Folkmoot.Answers;

/// <summary>A thing that people can ask about.</summary>
/// <param name="Kind">What it is, such as "project"; the kinds are those of trails.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page, from the root of the site.</param>
/// <param name="Answerer">Who answers for it; null for whoever answers in the place.</param>
/// <param name="Days">Within how many days; null for the place's own number.</param>
public sealed record AskTarget(string Kind, Guid Id, string Title, string Url, Answerer? Answerer = null, int? Days = null);
