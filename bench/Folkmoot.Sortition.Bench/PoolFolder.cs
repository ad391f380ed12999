namespace Folkmoot.Sortition.Bench;

/// <summary>Pools in folders of their own, in the form of the field's replication packages.</summary>
internal static class PoolFolder
{
    /// <summary>The pool of a name; null where it is not there.</summary>
    public static Pool? Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!Directory.Exists(path))
            return null;
        using var quotas = File.OpenRead(Path.Combine(path, "categories.csv"));
        using var people = File.OpenRead(Path.Combine(path, "respondents.csv"));
        return PoolReader.Read(people, "respondents.csv", QuotaReader.Read(quotas, "categories.csv"));
    }
}
