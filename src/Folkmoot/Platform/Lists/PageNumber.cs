namespace Folkmoot.Platform.Lists;

public static class PageNumber
{
    /// <summary>A page of a list that was not read.</summary>
    public static Paged<T> None<T>() => new([], 0, 1, 1);

    /// <summary>The number of a page as an address says it; what is no page of the list is its first or last.</summary>
    public static int Of(int? asked, int found, int size) => Math.Clamp(asked ?? 1, 1, Math.Max(1, (found + size - 1) / size));
}
