namespace Folkmoot.Sortition;

/// <summary>That people stand by for those who drop out, and how they are chosen: see <see cref="DrawnAlternates"/>.</summary>
/// <param name="Count">How many people stand by; from 1. Where fewer can, all who can.</param>
/// <param name="Rates">How likely members are to drop out.</param>
/// <param name="Samples">For how many sets of people dropping out, drawn by these rates, they are to fit best; from 1 to 2,000. More take longer and fit the rates more closely.</param>
public sealed record AlternateSettings(int Count, DropoutRates Rates, int Samples = AlternateSettings.UsualSamples)
{
    /// <summary>How many sets are usual.</summary>
    public const int UsualSamples = 200;

    internal const int OneByOne = 1;
    internal const int FromDraft = 2;
    internal const int MostSamples = 2_000;
    internal const int MostCount = 1_000;

    /// <summary>How they are found: 2, or 1 in records of earlier versions, which chose one after another by an exhaustive search for each.</summary>
    public int Method { get; init; } = FromDraft;

    /// <summary>What is wrong with the settings, or null.</summary>
    internal string? Fault => Count is < 1 or > MostCount ? $"{Count} people cannot stand by; give a number from 1 to {MostCount}."
        : Samples is < 1 or > MostSamples ? $"Those who stand by cannot be chosen for {Samples} samples; give a number from 1 to {MostSamples}."
        : Method is < OneByOne or > FromDraft ? $"The method {Method} of choosing who stands by is unknown; use a newer version."
        : null;
}
