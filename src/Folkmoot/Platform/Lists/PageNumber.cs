namespace Folkmoot.Platform.Lists;

/// <summary>The number of a page as an address says it; what is no page of the list is its first or last.</summary>
public static class PageNumber
{
    public static int Of(int? asked, int found, int size) => Math.Clamp(asked ?? 1, 1, Math.Max(1, (found + size - 1) / size));
}
