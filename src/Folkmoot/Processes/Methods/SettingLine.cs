namespace Folkmoot.Processes.Methods;

/// <summary>One setting in words: its name and its value.</summary>
public sealed record SettingLine(string Name, string Value);
