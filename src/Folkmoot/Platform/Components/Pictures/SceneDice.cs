namespace Folkmoot.Platform.Components;

/// <summary>Small choices that look like chance and are none: the same text always rolls the same (FNV-1a, then a linear congruential step).</summary>
internal sealed class SceneDice
{
    private uint state = 2166136261;

    public SceneDice(string text)
    {
        foreach (var letter in text)
            state = (state ^ letter) * 16777619;
    }

    public int Roll(int sides)
    {
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 16) % (uint)sides);
    }
}
