namespace Folkmoot.Platform.Components;

internal sealed record CheckboxesOptions : FieldOptions
{
    public FieldsetOptions? Fieldset { get; init; }

    public string? IdPrefix { get; init; }

    public IReadOnlyList<ChoiceOptions> Items { get; init; } = [];

    public IReadOnlyCollection<string>? Values { get; init; }
}
