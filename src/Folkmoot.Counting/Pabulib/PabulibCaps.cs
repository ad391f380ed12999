using System.Globalization;

namespace Folkmoot.Counting.Pabulib;

/// <summary>
/// The limits that META can state on the money of categories and neighbourhoods: <c>categories</c> with <c>budget_per_category</c> and <c>neighborhoods</c> with
/// <c>budget_per_neighborhood</c>, lists with one entry for each. A file that has them does not say whether its rule kept to them; whoever counts declares it.
/// </summary>
public static class PabulibCaps
{
    private static readonly (string Names, string Amounts, CapGroup Group)[] Keys =
        [("categories", "budget_per_category", CapGroup.Category), ("neighborhoods", "budget_per_neighborhood", CapGroup.District)];

    /// <summary>Whether META states limits.</summary>
    public static bool Has(PabulibMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        return Array.Exists(Keys, key => meta[key.Amounts] is not null);
    }

    /// <summary>The limits as caps to count with. Entries without a project are left out.</summary>
    /// <exception cref="CountException">The lists do not fit together, or an amount is no amount of money.</exception>
    public static IReadOnlyList<ProjectCap> Of(PabulibFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return [.. Keys.SelectMany(key => Read(file, key.Names, key.Amounts, key.Group))];
    }

    /// <summary>META with limits on money stated in it, and its other entries as they were. A category or district that is listed there and has no cap is given the whole budget.</summary>
    /// <exception cref="ArgumentException">A cap is not on the money of a category or district, or its name has a comma: the format has no words for it.</exception>
    public static PabulibMeta Write(PabulibMeta meta, Election election, IReadOnlyList<ProjectCap> caps)
    {
        ArgumentNullException.ThrowIfNull(meta);
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(caps);
        if (caps.FirstOrDefault(cap => cap is { Money: null } or { Projects: not null } or { Group: CapGroup.Listed } || cap.Name.Contains(',', StringComparison.Ordinal)) is { } other)
            throw new ArgumentException($"The format has no words for the cap on \"{other.Name}\"; it can state the money of categories and districts without a comma in their names.", nameof(caps));
        foreach (var (names, amounts, group) in Keys)
        {
            var money = caps.Where(cap => cap.Group == group).ToDictionary(cap => cap.Name, cap => cap.Money!.Value, StringComparer.Ordinal);
            if (money.Count == 0)
                continue;
            var listed = List(meta[names]).Union(money.Keys, StringComparer.Ordinal).ToArray();
            meta = meta.With(names, string.Join(',', listed)).With(amounts, string.Join(',', listed.Select(name => election.Format(money.GetValueOrDefault(name, election.Budget)))));
        }

        return meta;
    }

    private static IEnumerable<ProjectCap> Read(PabulibFile file, string namesKey, string amountsKey, CapGroup group)
    {
        if (file.Meta[amountsKey] is not { } text)
            yield break;
        var (names, amounts) = (List(file.Meta[namesKey]), List(text));
        if (names.Length != amounts.Length)
            throw new CountException($"META has {names.Length} {namesKey} but {amounts.Length} amounts in {amountsKey}; list one amount for each.");
        for (var at = 0; at < names.Length; at++)
        {
            if (!decimal.TryParse(amounts[at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) || !Fraction.TryParse(amounts[at], out var amount)
                || (amount * file.Election.UnitsPerCurrency).Floor() > long.MaxValue)
                throw new CountException($"{amountsKey} has \"{amounts[at]}\", which is no amount of money; write it like 12000 or 12000.50.");
            var cap = new ProjectCap { Group = group, Name = names[at], Money = (long)(amount * file.Election.UnitsPerCurrency).Floor() };
            if (group == CapGroup.District && file.ProjectColumns.IndexOf("district") >= 0)
                cap = cap with { Group = CapGroup.Listed, Ids = [.. file.Projects.Where(project => string.Equals(project["neighborhood"], cap.Name, StringComparison.Ordinal)).Select(project => project.Id)] };
            if (HasProjects(file.Election, cap))
                yield return cap;
        }
    }

    private static bool HasProjects(Election election, ProjectCap cap) => cap.Ids.Count > 0 || Enumerable.Range(0, election.ProjectCount).Any(project => cap.Group == CapGroup.District
        ? string.Equals(election.District(project), cap.Name, StringComparison.Ordinal)
        : cap.Group == CapGroup.Category && election.Categories(project).Contains(cap.Name, StringComparer.Ordinal));

    private static string[] List(string? text) => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
