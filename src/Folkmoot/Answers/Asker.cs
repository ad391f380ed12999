using Folkmoot.People;

namespace Folkmoot.Answers;

/// <summary>Who is owed an answer.</summary>
/// <param name="Name">The name for everybody to see; empty for none.</param>
/// <param name="Email">Where the answer is sent; null when it only stands on the page.</param>
/// <param name="Account">Their account; null for a guest.</param>
public sealed record Asker(string Name, EmailAddress? Email, Guid? Account);
