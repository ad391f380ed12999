namespace Folkmoot.Platform.Components;

/// <summary>The box around a field's label, hint, error and control.</summary>
internal sealed record FormGroupOptions : ComponentOptions
{
    public ContentOptions? BeforeInput { get; init; }

    public ContentOptions? AfterInput { get; init; }

    public ContentOptions? BeforeInputs { get; init; }

    public ContentOptions? AfterInputs { get; init; }
}
