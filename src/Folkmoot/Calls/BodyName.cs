using Folkmoot.Communities;

namespace Folkmoot.Calls;

/// <summary>Compares names of bodies by their letters and digits, so that "The Toddlers' Group" and "toddlers group" are one.</summary>
internal static class BodyName
{
    public static bool Same(string one, string other) => Key(one) == Key(other);

    public static string Key(string name)
    {
        var slug = Slugs.From(name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal), "body");
        return slug.StartsWith("the-", StringComparison.Ordinal) ? slug[4..] : slug;
    }
}
