namespace Folkmoot.Answers;

/// <summary>Who owes an answer.</summary>
/// <param name="Name">A person's name and office, for everybody: "Maria Hill, parks officer".</param>
/// <param name="Email">Where reminders go; null for the organisers of the place.</param>
public sealed record Answerer(string Name, string? Email);
