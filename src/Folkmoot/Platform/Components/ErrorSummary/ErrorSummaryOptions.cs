namespace Folkmoot.Platform.Components;

internal sealed record ErrorSummaryOptions : ComponentOptions
{
    public ContentOptions Title { get; init; } = new();

    public ContentOptions? Description { get; init; }

    public IReadOnlyList<ErrorSummaryItem> ErrorList { get; init; } = [];

    public bool? DisableAutoFocus { get; init; }
}
