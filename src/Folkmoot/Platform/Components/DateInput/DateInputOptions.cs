namespace Folkmoot.Platform.Components;

internal sealed record DateInputOptions : FieldOptions
{
    public string? NamePrefix { get; init; }

    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>Given only to change which boxes there are; usually day, month and year.</summary>
    public IReadOnlyList<DateInputItem> Items { get; init; } = [];

    public DateInputItem? Day { get; init; }

    public DateInputItem? Month { get; init; }

    public DateInputItem? Year { get; init; }

    public IReadOnlyDictionary<string, string>? Values { get; init; }
}
