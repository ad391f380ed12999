namespace Folkmoot.Platform.Components;

internal sealed record FileUploadOptions : FieldOptions
{
    public bool Multiple { get; init; }
}
