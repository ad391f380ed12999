namespace Folkmoot.Platform.Components;

internal sealed record RadiosOptions : FieldOptions
{
    public FieldsetOptions? Fieldset { get; init; }

    public string? IdPrefix { get; init; }

    public IReadOnlyList<ChoiceOptions> Items { get; init; } = [];

    public string? Value { get; init; }
}
