namespace Folkmoot.Platform.Components;

/// <summary>A sign in front of or behind an input, such as £.</summary>
internal sealed record AffixOptions : ContentOptions;
