namespace Folkmoot.Tests.Platform.Components;

/// <summary>The published fixtures that our markup leaves out on purpose, and why.</summary>
internal static class UnsupportedFixtures
{
    private const string NoHoles = "Our lists have no empty places: an item that is left out is not in the list, so the items after it have other numbers.";
    private const string PlainUpload = "The browser's own file control does the work; the one drawn by script is not served.";
    private const string OneKindOfPanel = "A panel confirms. The kind that interrupts people has no use here.";

    public static IReadOnlyDictionary<(string Component, string Name), string> Reasons { get; } =
        new Dictionary<(string Component, string Name), string>
        {
            [("checkboxes", "with falsy values")] = NoHoles,
            [("radios", "with falsy items")] = NoHoles,
            [("task-list", "with empty values")] = NoHoles,
            [("file-upload", "enhanced")] = PlainUpload,
            [("file-upload", "enhanced, with error message and hint")] = PlainUpload,
            [("file-upload", "enhanced, multiple files")] = PlainUpload,
            [("file-upload", "enhanced, custom wrapper classes and attributes")] = PlainUpload,
            [("file-upload", "translated")] = PlainUpload,
            [("panel", "interruption")] = OneKindOfPanel,
            [("panel", "interruption-with-content-with-long-line-length")] = OneKindOfPanel,
            [("panel", "interruption-with-headings-content-and-lists")] = OneKindOfPanel,
            [("panel", "interruption with custom classes")] = OneKindOfPanel,
            [("panel", "interruption, with actions classes and attributes")] = OneKindOfPanel,
            [("panel", "interruption, submit action")] = OneKindOfPanel,
            [("panel", "interruption, button link")] = OneKindOfPanel,
            [("panel", "interruption, no actions")] = OneKindOfPanel,
            [("panel", "interruption, no actions items")] = OneKindOfPanel,
        };
}
