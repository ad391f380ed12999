using Folkmoot.Opinion.Reliability;

namespace Folkmoot.Listening.Coding;

/// <summary>How far coding has come, and how far coders agree.</summary>
/// <param name="Lines">Lines to code.</param>
/// <param name="Coded">Those that were coded.</param>
/// <param name="Second">Those to be coded twice.</param>
/// <param name="Twice">Those of them that were.</param>
/// <param name="Themes">Alpha of the themes; null where it cannot be told.</param>
/// <param name="Senses">Alpha of asset and deficit; null where it cannot be told.</param>
internal sealed record CodingState(int Lines, int Coded, int Second, int Twice, KrippendorffAlpha? Themes, KrippendorffAlpha? Senses)
{
    public bool IsDone => Coded == Lines && Twice == Second;
}
