namespace Folkmoot.People.MyData;

/// <summary>Whose data is looked for.</summary>
/// <param name="Account">The person's account.</param>
/// <param name="Name">How the person is addressed.</param>
/// <param name="Email">The person's address; null for an administrator who has not given one.</param>
public sealed record Person(Guid Account, string Name, EmailAddress? Email)
{
    /// <summary>The address in the one spelling under which it is found; an impossible one where there is no address.</summary>
    public string Key => Email?.Key ?? "";

    /// <summary>Those of the addresses that are the person's, however they are written.</summary>
    public IReadOnlyList<string> Own(IEnumerable<string?> addresses) =>
        Email is null ? [] : [.. addresses.OfType<string>().Where(a => EmailAddress.TryParse(a)?.Key == Key).Distinct(StringComparer.Ordinal)];
}
