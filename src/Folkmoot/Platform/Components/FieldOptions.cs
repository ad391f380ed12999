namespace Folkmoot.Platform.Components;

/// <summary>What every form field can be given.</summary>
internal abstract record FieldOptions : ComponentOptions
{
    public string? Name { get; init; }

    public LabelOptions? Label { get; init; }

    public ContentOptions? Hint { get; init; }

    public ErrorMessageOptions? ErrorMessage { get; init; }

    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>Ids of further elements that describe the field.</summary>
    public string? DescribedBy { get; init; }

    public bool Disabled { get; init; }

    /// <summary>The id of the control; the name serves where no id is given.</summary>
    public string? ControlId => string.IsNullOrEmpty(Id) ? Name : Id;
}
