namespace Folkmoot.Assemblies.Register;

/// <summary>What <c>_PageFields.cshtml</c> needs to know.</summary>
/// <param name="Form">What was written so far, as a property named Form.</param>
/// <param name="IsDefault">Whether it is the page that every assembly has; that has no address of its own.</param>
public sealed record PageFields(PageForm Form, bool IsDefault);
