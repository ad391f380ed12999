using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Folkmoot.Platform.Components;

/// <summary>Leads through the pages of a long list. Shows nothing where there is only one.</summary>
[HtmlTargetElement("fm-pagination", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page that is shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many there are.</summary>
    public int Pages { get; set; }

    /// <summary>The address of a page, with {0} where its number goes.</summary>
    public string Href { get; set; } = "?page={0}";

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.Become(PaginationMarkup.Render(new PaginationOptions
        {
            Items = [.. Items()],
            Previous = Page > 1 ? new() { Href = Address(Page - 1) } : null,
            Next = Page < Pages ? new() { Href = Address(Page + 1) } : null,
            LandmarkLabel = Label,
            Attributes = output.Rest(),
        }));
    }

    private IEnumerable<PaginationItem> Items()
    {
        var last = 0;
        foreach (var number in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(n => n >= 1 && n <= Pages).Distinct())
        {
            if (number > last + 1)
                yield return new() { Ellipsis = true };
            yield return new() { Number = number.ToString(CultureInfo.CurrentCulture), Href = Address(number), Current = number == Page };
            last = number;
        }
    }

    private string Address(int number) => Href.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
