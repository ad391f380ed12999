using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Folkmoot.Platform.Layout;

/// <summary>What the frame around every page shows. Set it once per request with <see cref="Put"/>.</summary>
public sealed record LayoutData
{
    private const string Key = "Layout";

    /// <summary>The name beside the mark: the place that the page belongs to.</summary>
    public string PlaceName { get; init; } = "Folkmoot";

    public string HomeHref { get; init; } = "/";

    public IReadOnlyList<NavLink> Navigation { get; init; } = [];

    /// <summary>Sign in, or the name of the person who is signed in.</summary>
    public IReadOnlyList<NavLink> Account { get; init; } = [];

    public IReadOnlyList<NavLink> Footer { get; init; } = [];

    public IReadOnlyList<LanguageLink> Languages { get; init; } = [];

    /// <summary>Shown at the head of every page; null for none.</summary>
    public PhaseNotice? Banner { get; init; }

    /// <summary>The language the page is in.</summary>
    public string Language { get; init; } = CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "en-GB";

    /// <summary>Whether that is written from right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The language of the links and notices around the page, where it is another one; null for that of the page.</summary>
    public string? FrameLanguage { get; init; }

    public static LayoutData From(ViewDataDictionary viewData) => viewData[Key] as LayoutData ?? new LayoutData();

    public void Put(ViewDataDictionary viewData) => viewData[Key] = this;
}
