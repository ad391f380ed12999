namespace Folkmoot.Platform.Pictures;

/// <summary>What <c>_Photo.cshtml</c> needs to know.</summary>
/// <param name="Form">What was sent so far.</param>
/// <param name="Now">The address of the picture that the thing has; null when it has none.</param>
/// <param name="Name">The name of the form's property that holds the fields, such as "Form.Photo".</param>
public sealed record PhotoField(PhotoForm Form, string? Now, string Name = "Form.Photo");
