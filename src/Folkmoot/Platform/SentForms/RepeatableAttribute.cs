namespace Folkmoot.Platform.SentForms;

/// <summary>Says of a page that its forms may be done as often as they come, because what they do numbers itself, as a ballot does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RepeatableAttribute : Attribute;
