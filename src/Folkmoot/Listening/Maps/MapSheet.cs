using System.Text.Json;
using System.Text.Json.Serialization;
using Folkmoot.Opinion;

namespace Folkmoot.Listening.Maps;

/// <summary>
/// Everything the map page shows and the router needs, and nothing about any single person: the picture in squares, the findings by the number of their statement, the doubts, and the axes,
/// so that somebody who comes back can be shown where they stand.
/// </summary>
public sealed record MapSheet
{
    /// <summary>People below whom nothing is drawn, and answers below which no share is told.</summary>
    public const int LeastPeople = 25;

    /// <summary>Answers somebody needs before they are shown where they stand.</summary>
    public const int LeastAnswers = 7;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public required int People { get; init; }

    public required int Answers { get; init; }

    /// <summary>People who answered too few statements to be placed.</summary>
    public required int NotPlaced { get; init; }

    public required MapShape Shape { get; init; }

    public MapReason? Reason { get; init; }

    public required IReadOnlyList<SheetAxis> Axes { get; init; }

    public required IReadOnlyList<SheetSquare> Squares { get; init; }

    public required IReadOnlyList<SheetGroup> Groups { get; init; }

    public required IReadOnlyList<SheetAgreement> Agreed { get; init; }

    public required IReadOnlyList<SheetAgreement> Rejected { get; init; }

    public required IReadOnlyList<SheetDivision> Divisive { get; init; }

    public required IReadOnlyList<SheetDoubt> Uncertain { get; init; }

    public required IReadOnlyList<SheetMargin> Margins { get; init; }

    /// <summary>The slate of five: numbers of the statements, and how many people agree with at least one of them.</summary>
    public required IReadOnlyList<int> Slate { get; init; }

    public required int SlateServed { get; init; }

    public required int SlatePeople { get; init; }

    public double? Stability { get; init; }

    public double? Explained { get; init; }

    public double? ExplainedByChance { get; init; }

    /// <summary>Where the picture begins and how wide it is, in the units of the axes.</summary>
    public required double Left { get; init; }

    public required double Bottom { get; init; }

    public required double Scale { get; init; }

    /// <summary>Shares weighted to those who live here; null where there is nothing to weight by.</summary>
    public SheetWeighting? Weighting { get; init; }

    public static MapSheet Read(string json) => JsonSerializer.Deserialize<MapSheet>(json, Json)!;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Where somebody with these answers stands in the picture; null when they answered too little of what is on the map.</summary>
    public (double Across, double Down)? PlaceOf(IReadOnlyDictionary<int, Answer> answers)
    {
        var (x, y, answered) = (0.0, 0.0, 0);
        foreach (var axis in Axes)
        {
            if (!answers.TryGetValue(axis.Number, out var answer))
                continue;
            var away = (int)answer - axis.Mean;
            (x, y, answered) = (x + (away * axis.First), y + (away * axis.Second), answered + 1);
        }

        if (answered < Math.Min(LeastAnswers, Axes.Count) || answered == 0)
            return null;
        var stretch = Math.Sqrt((double)Axes.Count / answered);
        return (((x * stretch) - Left) * Scale, SheetSquare.Height - (((y * stretch) - Bottom) * Scale));
    }

    /// <summary>What was found of a statement: the name of one of the texts that say it, and the groups that it sets apart; null where nothing was.</summary>
    public (string Finding, IReadOnlyList<string> Groups)? Of(int number)
    {
        if (Agreed.Any(found => found.Number == number))
            return ("Agreed", []);
        if (Rejected.Any(found => found.Number == number))
            return ("Rejected", []);
        string[] groups = [.. Groups.Where(group => group.Own.Any(own => own.Number == number)).Select(group => group.Name)];
        return groups.Length > 0 ? ("Own", groups)
            : Divisive.Any(found => found.Number == number) ? ("Divisive", [])
            : Uncertain.Any(found => found.Number == number) ? ("Uncertain", [])
            : null;
    }

    /// <summary>The group with a say whose middle is nearest; null where there are no groups.</summary>
    public SheetGroup? NearestTo((double Across, double Down) place) =>
        Groups.Where(group => group.HasVeto).MinBy(group => Math.Pow(group.Across - place.Across, 2) + Math.Pow(group.Down - place.Down, 2));
}

/// <summary>What a statement weighs on the two axes.</summary>
public sealed record SheetAxis(int Number, double Mean, double First, double Second);

/// <summary>The people of a small square of the picture, as a rounded number; null where they are too few to say how many.</summary>
public sealed record SheetSquare(int Across, int Down, int Group, int? People)
{
    public const int Width = 720;
    public const int Height = 480;
    public const int Side = 24;
}

/// <summary>A group, its middle in the picture, and what sets it apart.</summary>
public sealed record SheetGroup(string Name, int? People, bool HasVeto, double Across, double Down, IReadOnlyList<SheetOwn> Own)
{
    /// <summary>
    /// Numbers of statements that too few of a group with a say have seen, each with how many have: never shown, it only decides what such people are asked next.
    /// </summary>
    public IReadOnlyDictionary<int, int> Unseen { get; init; } = new Dictionary<int, int>();
}

/// <summary>A statement that sets a group apart: what most of it answers, and the part that does so inside and outside; null where one of the two is a part of few.</summary>
public sealed record SheetOwn(int Number, Answer Answer, double? Inside, double? Outside);

/// <summary>A statement that all share, and the part that surely does, over the groups; null where few of one group answered.</summary>
public sealed record SheetAgreement(int Number, double? Lower);

/// <summary>A statement that divides, and how far; null where few of one group answered.</summary>
public sealed record SheetDivision(int Number, double? Gap);

/// <summary>A statement of which we do not know what people think.</summary>
public sealed record SheetDoubt(int Number, DoubtReason Reason);

/// <summary>Accounts that overturned a finding; null when none that were tried did.</summary>
public sealed record SheetMargin(FindingKind Finding, int Number, string Group, int? Accounts);
