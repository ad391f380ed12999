namespace Folkmoot.Platform.Components;

/// <summary>Small choices that look like chance and are none: the same text always rolls the same.</summary>
internal sealed class SceneDice
{
    private uint _state = 2166136261;

    public SceneDice(string text)
    {
        foreach (var letter in text)
            _state = (_state ^ letter) * 16777619;
        // FNV-1a alone leaves texts that differ in their last letter close together; the finaliser of MurmurHash3 parts them.
        _state = (_state ^ (_state >> 16)) * 0x85EBCA6B;
        _state = (_state ^ (_state >> 13)) * 0xC2B2AE35;
        _state ^= _state >> 16;
    }

    public int Roll(int sides)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 16) % (uint)sides);
    }
}
