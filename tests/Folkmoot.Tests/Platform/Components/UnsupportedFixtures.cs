namespace Folkmoot.Tests.Platform.Components;

/// <summary>The published fixtures that our markup leaves out on purpose, and why.</summary>
internal static class UnsupportedFixtures
{
    public static IReadOnlyDictionary<(string Component, string Name), string> Reasons { get; } = new Dictionary<(string Component, string Name), string>();
}
