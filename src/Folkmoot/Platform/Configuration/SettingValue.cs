namespace Folkmoot.Platform.Configuration;

/// <summary>A setting as written.</summary>
/// <param name="Text">What it was set to.</param>
/// <param name="Origin">Where, in the words of a message: "FOLKMOOT_LISTEN" or "folkmoot.yaml, line 3, listen".</param>
internal sealed record SettingValue(string Text, string Origin);
