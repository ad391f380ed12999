using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Folkmoot.Tests.Proof;

/// <summary>One field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Type">Its type as HTML names it.</param>
/// <param name="IsChosen">Whether a browser would send it as it stands.</param>
/// <param name="Options">The values one can choose from, for a list.</param>
internal sealed record Field(string Name, string Value, FieldKind Kind, string Type, bool IsChosen, IReadOnlyList<string> Options)
{
    public static Field? Of(IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlSelectElement list => new Field(
                name, list.Options.FirstOrDefault(o => o.IsSelected)?.Value ?? "", FieldKind.Choice, "select", true, [.. list.Options.Where(o => !o.IsDisabled).Select(o => o.Value)]),
            IHtmlTextAreaElement area => new Field(name, area.Value, KindOf(element, FieldKind.Text), "textarea", true, []),
            IHtmlInputElement { Type: "checkbox" or "radio" } box => new Field(name, box.Value is { Length: > 0 } value ? value : "on", FieldKind.Choice, box.Type, box.IsChecked, []),
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" } => null,
            IHtmlInputElement { Type: "hidden" } hidden => new Field(name, hidden.Value, FieldKind.Hidden, "hidden", true, []),
            IHtmlInputElement { Type: "file" } file => new Field(name, file.GetAttribute("accept") ?? "", FieldKind.File, "file", true, []),
            IHtmlInputElement { Type: "text" or "search" } text => new Field(
                name, text.Value, KindOf(element, element.GetAttribute("inputmode") is "numeric" or "decimal" ? FieldKind.Formed : FieldKind.Text), element.GetAttribute("inputmode") ?? "text", true, []),
            IHtmlInputElement input => new Field(name, input.Value, KindOf(element, FieldKind.Formed), input.Type, true, []),
            _ => null,
        };
    }

    private static FieldKind KindOf(IElement element, FieldKind otherwise) => element.GetAttribute("tabindex") == "-1" ? FieldKind.Trap : otherwise;
}
