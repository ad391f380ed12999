namespace Folkmoot.Platform.Components;

internal sealed record SelectOptions : FieldOptions
{
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    public string? Value { get; init; }
}
