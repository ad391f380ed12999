using Folkmoot.Listening.Notes;
using Folkmoot.Opinion.Reliability;
using Folkmoot.Platform;
using Folkmoot.Representation;

namespace Folkmoot.Listening.Coding;

/// <summary>Counts talks by theme and makes the counts fit to be shown. The first coding of a line counts; how often a second one differs is what alpha says.</summary>
internal static class HeardMaker
{
    /// <summary>A line that was coded, and the talk it belongs to.</summary>
    public sealed record CodedLine(ConversationNote Note, NoteLine Line, Guid Theme, LineSense Sense);

    public static HeardSheet Make(IReadOnlyList<ConversationNote> notes, IReadOnlyList<CodedLine> lines, IReadOnlyList<Theme> themes, CodingState state, int codebook, string early)
    {
        var told = SmallNumbers.Of(notes.Count(n => n.Consent != ConsentStep.Counted));
        List<HeardTheme> heard = [.. themes.Select(t => Heard(t, [.. lines.Where(l => l.Theme == t.Id)], notes, told)).Where(t => t.Conversations != 0)
            .OrderByDescending(t => t.Conversations ?? 1).ThenBy(t => t.Number)];
        var isHidden = heard.Exists(t => t.Conversations is null || t.Assets is null || t.Deficits is null || t.Areas.Any(a => a.Conversations is null));
        return new HeardSheet
        {
            Conversations = SmallNumbers.Of(notes.Count),
            Told = told,
            Present = SmallNumbers.Of(notes.Sum(n => n.Present)),
            Shapes = Count(notes, n => n.Shape.ToString()),
            Areas = Count(notes, n => n.Area),
            Settings = Count(notes, n => n.Setting.ToString()),
            Languages = Count(notes, n => n.Language),
            Themes = heard,
            Lines = isHidden ? null : SmallNumbers.Of(state.Coded),
            Twice = isHidden || SmallNumbers.Of(state.Coded) is null ? null : state.Twice,
            AlphaThemes = Fraction(state.Themes),
            AlphaSenses = Fraction(state.Senses),
            Codebook = codebook,
            Early = early,
        };
    }

    private static HeardTheme Heard(Theme theme, IReadOnlyList<CodedLine> lines, IReadOnlyList<ConversationNote> notes, int? told)
    {
        ConversationNote[] talks = [.. lines.Select(l => l.Note).DistinctBy(n => n.Id)];
        var shown = SmallNumbers.Of(talks.Length);
        return new HeardTheme(
            theme.Id,
            theme.Number,
            theme.Name,
            theme.Meaning,
            shown,
            told >= HeardSheet.LeastForShares && shown is { } number ? Math.Min(1000, 1000 * number / told.Value) : null,
            SmallNumbers.Of(TalksIn(lines, LineSense.Asset)),
            SmallNumbers.Of(TalksIn(lines, LineSense.Deficit)),
            Count(talks, n => n.Area),
            [.. lines.Where(l => l.Line.IsQuoted && l.Note.Consent >= ConsentStep.Quote && notes.Count >= HeardSheet.LeastForQuotes)
                .Select(l => new HeardQuote(l.Line.Text, notes.Count(n => n.Area == l.Note.Area) >= HeardSheet.LeastForQuotes ? l.Note.Area : ""))
                .OrderBy(q => q.Text, StringComparer.Ordinal)]);
    }

    private static int TalksIn(IReadOnlyList<CodedLine> lines, LineSense sense) => lines.Where(l => l.Sense == sense).Select(l => l.Note.Id).Distinct().Count();

    /// <summary>Counts that add up to a known whole: where one alone is hidden, a second is hidden with it.</summary>
    private static List<HeardCount> Count(IReadOnlyCollection<ConversationNote> notes, Func<ConversationNote, string> by)
    {
        var groups = notes.GroupBy(by, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        return [.. groups.Zip(Suppression.Show([.. groups.Select(g => g.Count())]), (g, shown) => new HeardCount(g.Key, shown.Number))];
    }

    private static string Fraction(KrippendorffAlpha? alpha) => alpha is null ? "" : $"{alpha.Numerator}/{alpha.Denominator}";
}
