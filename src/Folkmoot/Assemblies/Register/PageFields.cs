using Folkmoot.Platform.Layout;

namespace Folkmoot.Assemblies.Register;

/// <summary>What <c>_PageFields.cshtml</c> needs to know.</summary>
/// <param name="Form">What was written so far, as a property named Form.</param>
/// <param name="IsDefault">Whether it is the page that every assembly has; that has no address of its own.</param>
/// <param name="HasWords">Whether it can be said what quotas and questions are called on it.</param>
/// <param name="Pictures">The pictures that may stand in words of HTML.</param>
public sealed record PageFields(PageForm Form, bool IsDefault, bool HasWords, IReadOnlyList<HtmlPicture> Pictures);
