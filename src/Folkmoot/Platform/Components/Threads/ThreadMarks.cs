using Folkmoot.Platform.Components.Markup;

namespace Folkmoot.Platform.Components;

/// <summary>The signs of the threads, so that colour never says anything alone.</summary>
internal static class ThreadMarks
{
    public static string? Class(string name, ThreadKind thread) => thread == ThreadKind.None ? null : $"{name}--{thread.ToString().ToLowerInvariant()}";

    public static Element? Icon(ThreadKind thread)
    {
        var path = thread switch
        {
            ThreadKind.Voice => "M2 4.5A2.5 2.5 0 0 1 4.5 2h7A2.5 2.5 0 0 1 14 4.5v4A2.5 2.5 0 0 1 11.5 11H8l-4 3v-3A2.5 2.5 0 0 1 2 8.5z",
            ThreadKind.Pound => "M11.5 5a3 3 0 0 0-5.7 1.3c0 1.6.9 2.2.9 3.7 0 1.4-.7 2.5-1.9 3.5h7M4.8 9H9",
            ThreadKind.Promise => "M3 8.5 6.5 12 13 4.5M3 4.5h4",
            ThreadKind.Late => "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM8 5v3.3l2.2 1.5",
            ThreadKind.Done => "M3 8.5 6.5 12 13 4.5",
            _ => null,
        };
        return path is null
            ? null
            : Svg.Decoration("0 0 16 16").Attribute("width", "16").Attribute("height", "16")
                .Attribute("fill", "none").Attribute("stroke", "currentColor").Attribute("stroke-width", "1.8").Attribute("stroke-linecap", "round").Attribute("stroke-linejoin", "round")
                .Add(new Element("path").Attribute("d", path));
    }
}
