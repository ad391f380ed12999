using Folkmoot.Opinion;

namespace Folkmoot.Cli.Map;

/// <summary>What the values of enumerations are called in files.</summary>
internal static class MapWords
{
    public static string Of<T>(T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    /// <summary>A group with its people as words, such as "Group A (803 people)".</summary>
    public static string Group(OpinionGroup group) => $"Group {group.Name}";
}
