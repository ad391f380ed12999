namespace Folkmoot.Platform.PublicPages;

/// <summary>
/// Says that visitors without a session or a ballot all see the same page. Such a page is rendered once for all who ask within
/// <see cref="PublicPagePolicy.Life"/>, or until something is written. It carries no form with an antiforgery token.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute;
