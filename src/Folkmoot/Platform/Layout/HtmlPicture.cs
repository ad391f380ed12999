namespace Folkmoot.Platform.Layout;

/// <summary>A picture that may stand in words written as HTML; all others are taken out.</summary>
/// <param name="Address">Where it is served on this site.</param>
/// <param name="Alt">What it shows, for where the words do not say it.</param>
public sealed record HtmlPicture(string Address, string Alt);
