using System.Globalization;
using Folkmoot.Sortition;

namespace Folkmoot.Cli.Output;

/// <summary>Words and figures of a lottery.</summary>
internal static class DrawWords
{
    public static string People(int count) => count == 1 ? "1 person" : $"{Plain.Count(count)} people";

    public static string Title(Objective objective) => objective switch
    {
        Objective.Leximin => "Leximin: the lowest chance is as high as it can be, then the next lowest",
        Objective.Maximin => "Maximin: the lowest chance is as high as it can be",
        Objective.Nash => "Nash: the product of all chances is as high as it can be",
        Objective.Goldilocks => "Goldilocks: no chance is very low and none very high",
        Objective.Minimax => "Minimax: the highest chance is as low as it can be, then the next highest",
        _ => "Legacy: the greedy draw of the field, repeated",
    };

    /// <summary>What the certificate proves.</summary>
    public static string Proof(DrawRecord record) => record.Objective switch
    {
        Objective.Leximin => $"Proven in {Plain.Some(record.Stages.Count, "stage")}: no chance can rise unless one that is as low or lower falls.",
        Objective.Maximin => "Proven: the lowest chance cannot be higher.",
        Objective.Minimax => $"Proven in {Plain.Some(record.Stages.Count, "stage")}: no chance can fall unless one that is as high or higher rises.",
        Objective.Nash => $"Proven: no lottery has a geometric mean of the chances that is higher by {Parts(record.Factor)}.",
        Objective.Goldilocks => $"Proven: no lottery is nearer to even, by its highest and lowest chance, by {Parts(record.Factor)}.",
        _ => Rounded(record),
    };

    /// <summary>What the panels keep of the chances.</summary>
    public static string Rounded(DrawRecord record) => record.Within == 0
        ? "Everybody is on the panels that their chance says, rounded to a whole panel."
        : $"Everybody is on the panels that their chance says, to within {Plain.Some(record.Within + 1, "panel")}; the quotas leave too few panels for less.";

    /// <summary>Whether the chances are those of panels of whole people; null where the certificate does not say.</summary>
    public static string? Exactness(DrawRecord record) => record.Mixture.Count == 0 ? null
        : $"{Plain.Some(record.Mixture.Count, "panel")} with weights {(record.Mixture.Count == 1 ? "gives" : "give")} everybody exactly their chance."
            + (record.Stages.Any(stage => stage.Panels is not null) ? " Chances that look better on average cannot be had by panels of whole people, as is proven by cases." : string.Empty);

    /// <summary>"22 seats", or "2 panels of 22 seats at once".</summary>
    public static string Seats(DrawRecord record) => record.Draws == 1 ? $"{record.Seats} seats" : $"{Plain.Some(record.Draws, "panel")} of {record.Seats} seats at once";

    /// <summary>"1,000 panels", or "1,000 draws of 2 panels".</summary>
    public static string Panels(DrawRecord record) => record.Draws == 1 ? Plain.Some(record.Panels.Count, "panel") : $"{Plain.Some(record.Panels.Count, "draw")} of {Plain.Some(record.Draws, "panel")}";

    /// <summary>"panel 7", or "draw 7".</summary>
    public static string Number(DrawRecord record, int panel) => $"{(record.Draws == 1 ? "panel" : "draw")} {panel + 1}";

    /// <summary>The people of a draw, a line for each panel.</summary>
    public static IEnumerable<string> Drawn(DrawRecord record) => record.DrawnPanels().Select((panel, i) =>
        $"{(NameOf(record, i) is { } name ? $"{name}: " : string.Empty)}{string.Join(", ", panel.Select(person => Plain.Text(record.People[person].Id)))}");

    /// <summary>What a panel is called, counted from 0 in the order in which they are drawn; null where there is one only, and it has no name.</summary>
    public static string? NameOf(DrawRecord record, int panel) => record.Names.Count > 0 ? Plain.Text(record.Names[panel]) : record.Draws == 1 ? null : $"Panel {panel + 1}";

    /// <summary>Who stands by.</summary>
    public static string StandingBy(DrawRecord record, DrawnAlternates alternates) =>
        $"{People(alternates.People.Count)} {(alternates.People.Count == 1 ? "stands" : "stand")} by: {string.Join(", ", alternates.People.Select(person => Plain.Text(record.People[person].Id)))}.";

    /// <summary>What is known of the people who stand by, and how far it goes.</summary>
    public static string Missed(DrawRecord record, DrawnAlternates alternates)
    {
        var samples = record.Alternates!.Samples;
        var found = $"In {Plain.Some(samples, "sampled set")} of people dropping out ({Rates(record.Alternates)}) the panel is off its quotas by {Mean(alternates.Missed)} people on average with them and by {Mean(alternates.Without)} without.";
        return alternates.IsBest ? $"{found} Nobody else would do better in these samples, as is proven."
            : $"{found} No others can bring it below {Mean(alternates.AtLeast)}{(alternates.IsSettled ? "; no exchange of one of them for another makes it less" : string.Empty)}.";

        string Mean(long missed) => ((decimal)missed / samples).ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>The rates of dropping out.</summary>
    public static string Rates(AlternateSettings settings) =>
        settings.Rates.IsEven ? $"everybody with a chance of {Chance(settings.Rates.All)}" : "by the rates that the record states for each value";

    /// <summary>"the panel is off its quotas by 2 people".</summary>
    public static string Off(int people) => people == 0 ? "the panel meets every quota" : $"the panel is off its quotas by {People(people)}";

    private static string Parts(Ratio factor) => string.Create(CultureInfo.InvariantCulture, $"more than {Math.Ceiling((factor - 1).ToDouble() * 1e9)} parts in 1,000,000,000");

    /// <summary>"13 in 199".</summary>
    public static string Chance(Ratio chance) => string.Create(CultureInfo.InvariantCulture, $"{chance.Numerator} in {chance.Denominator}");

    public static string Percent(Ratio chance) => (chance.ToDouble() * 100).ToString("F2", CultureInfo.InvariantCulture);

    public static string Range(ValueQuota quota) => quota.Minimum == quota.Maximum ? Plain.Count(quota.Minimum) : $"{Plain.Count(quota.Minimum)} to {Plain.Count(quota.Maximum)}";

    /// <summary>The feature and quota of a row, counted over all features.</summary>
    public static (string Feature, ValueQuota Quota) Row(DrawRecord record, int row)
    {
        foreach (var feature in record.Quotas.Features)
        {
            if (row < feature.Values.Count)
                return (feature.Name, feature.Values[row]);
            row -= feature.Values.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(row));
    }

    /// <summary>How many of some people have each value.</summary>
    public static int[] Counts(DrawRecord record, IEnumerable<int> people)
    {
        var counts = new int[record.Quotas.Features.Sum(feature => feature.Values.Count)];
        foreach (var row in people.SelectMany(person => record.People[person].Values))
            counts[row]++;
        return counts;
    }
}
