using System.Text.Json;

namespace Folkmoot.Listening.Coding;

/// <summary>
/// What was heard, fit to be shown: talks are counted, never people's votes; numbers from 1 to 7 are hidden and all others rounded to 5; shares stand on 25 talks or more.
/// </summary>
public sealed record HeardSheet
{
    /// <summary>Talks below which nothing is given as a share.</summary>
    public const int LeastForShares = 25;

    /// <summary>Talks of an area below which nobody is quoted from it.</summary>
    public const int LeastForQuotes = 10;

    /// <summary>Talks; null for a few.</summary>
    public required int? Conversations { get; init; }

    /// <summary>Those whose themes may be told: what shares are of.</summary>
    public required int? Told { get; init; }

    /// <summary>People present, added over all talks; somebody who talked twice counts twice.</summary>
    public required int? Present { get; init; }

    /// <summary>Talks by shape, area, setting and language.</summary>
    public required IReadOnlyList<HeardCount> Shapes { get; init; }

    public required IReadOnlyList<HeardCount> Areas { get; init; }

    public required IReadOnlyList<HeardCount> Settings { get; init; }

    public required IReadOnlyList<HeardCount> Languages { get; init; }

    public required IReadOnlyList<HeardTheme> Themes { get; init; }

    /// <summary>Lines that were coded, rounded; null beside any hidden number, because what is left of a known number of lines tells how few the others are.</summary>
    public required int? Lines { get; init; }

    /// <summary>Those coded twice; null like the lines.</summary>
    public required int? Twice { get; init; }

    /// <summary>Krippendorff's alpha of themes and of asset and deficit, each as an exact fraction; empty where it cannot be told.</summary>
    public required string AlphaThemes { get; init; }

    public required string AlphaSenses { get; init; }

    /// <summary>The version of the codebook.</summary>
    public required int Codebook { get; init; }

    /// <summary>Why it was published before all was coded twice; empty when it was not.</summary>
    public required string Early { get; init; }

    public static HeardSheet Read(string json) => JsonSerializer.Deserialize<HeardSheet>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>Talks of one kind; null for a few, or where telling would let somebody work out a few.</summary>
public sealed record HeardCount(string Name, int? Conversations);

/// <summary>A theme and in how many talks it came up.</summary>
/// <param name="Id">The theme.</param>
/// <param name="Number">Its number in the codebook.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What belongs to it.</param>
/// <param name="Conversations">Talks in which it came up; null for a few.</param>
/// <param name="Share">Their share of all talks whose themes may be told, in thousandths, of the rounded numbers; null on too few.</param>
/// <param name="Assets">Talks in which it came up as something to build on.</param>
/// <param name="Deficits">Talks in which it came up as something lacking.</param>
/// <param name="Areas">Talks by area.</param>
/// <param name="Quotes">What was said word for word.</param>
public sealed record HeardTheme(
    Guid Id, int Number, string Name, string Meaning, int? Conversations, int? Share, int? Assets, int? Deficits, IReadOnlyList<HeardCount> Areas, IReadOnlyList<HeardQuote> Quotes);

/// <summary>What somebody said, without a name.</summary>
/// <param name="Text">The words.</param>
/// <param name="Area">Where; empty where too few were heard there.</param>
public sealed record HeardQuote(string Text, string Area);
