namespace Folkmoot.Platform;

/// <summary>Who acts: an account with the office shown to the public, or the platform itself.</summary>
/// <param name="AccountId">The account; null for the platform.</param>
/// <param name="Office">What the public sees instead of a name, such as "Organiser, Wyebridge".</param>
public sealed record Actor(Guid? AccountId, string Office)
{
    public static Actor Platform { get; } = new(null, "Folkmoot");
}
