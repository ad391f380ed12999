namespace Folkmoot.Assemblies.Recruit;

/// <summary>A feature of the quotas as the registration form asks for it.</summary>
/// <param name="Name">Its name, such as "Gender".</param>
/// <param name="Quotas">The quota of each value, in the order of the table.</param>
/// <param name="AskedBy">How its value is found.</param>
internal sealed record Feature(string Name, IReadOnlyList<Quota> Quotas, AskedBy AskedBy)
{
    /// <summary>The value as the quotas write it; null when they have none like it.</summary>
    public string? Find(string? value) => Quotas.FirstOrDefault(q => q.Value.Equals((value ?? "").Trim(), StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The value that an age falls into; null for none.</summary>
    public string? OfAge(int age) => Quotas.FirstOrDefault(q => AgeBand.TryParse(q.Value)!.Holds(age))?.Value;
}
