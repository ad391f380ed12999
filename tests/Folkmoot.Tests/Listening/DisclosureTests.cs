using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Platform;

namespace Folkmoot.Tests.Listening;

/// <summary>No query and no pair of queries that anybody may make tells a number of people from 1 to 7.</summary>
public sealed class DisclosureTests
{
    private const int Most = 30;
    private const int Offsets = 5;

    [Fact]
    public void Looking_at_a_tally_before_and_after_some_votes_tells_no_small_number()
    {
        // An onlooker knows the rule and how many votes came between two looks, and not where the steps lie.
        for (var added = 0; added <= 8; added++)
        {
            var seen = new Dictionary<(int?, int?), HashSet<int>>();
            for (var before = 0; before <= Most; before++)
            {
                for (var offset = 0; offset < Offsets; offset++)
                {
                    var look = (TallyRounding.Round(before, offset), TallyRounding.Round(before + added, offset));
                    (seen.TryGetValue(look, out var worlds) ? worlds : seen[look] = []).Add(before);
                }
            }

            foreach (var (look, worlds) in seen.Where(s => s.Value.Count == 1))
                Assert.True(worlds.Single() is 0 or >= SmallNumbers.Least && worlds.Single() + added is 0 or >= SmallNumbers.Least, $"{added} votes between {look} tell that there were {worlds.Single()}.");
        }
    }

    [Fact]
    public void A_rule_without_a_secret_would_tell()
    {
        // The same onlooker, where the steps lie at 8, 13, 18: one vote takes "few" to "10", so there were 7.
        var worlds = Enumerable.Range(0, Most).Where(n => SmallNumbers.Of(n) is null && SmallNumbers.Of(n + 1) == 10).ToList();

        Assert.Equal([7], worlds);
    }

    [Fact]
    public void A_shown_tally_is_near_and_its_steps_are_fives()
    {
        for (var number = 0; number < 200; number++)
        {
            for (var offset = 0; offset < Offsets; offset++)
            {
                var shown = TallyRounding.Round(number, offset);
                Assert.True(shown is null ? number < SmallNumbers.Least + Offsets - 1 : shown % 5 == 0 && Math.Abs(shown.Value - number) < 5 && number >= SmallNumbers.Least, $"{number} with {offset} shows {shown}.");
            }
        }
    }

    [Fact]
    public void A_report_tells_no_small_number_of_talks_by_its_total_and_its_areas()
    {
        var seen = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        for (var world = 0; world < 13 * 13 * 13; world++)
        {
            int[] counts = [world % 13, world / 13 % 13, world / 169];
            var theme = new Theme { Id = Guid.Empty, ProcessId = Guid.Empty, Number = 1, Name = "Buses", Meaning = "Buses and how people get about." };
            var lines = counts.SelectMany((count, area) => Enumerable.Range(0, count).Select(i => Line($"Area {area}", theme.Id))).ToList();
            if (lines.Count == 0)
                continue;
            var sheet = HeardMaker.Make([.. lines.Select(l => l.Note)], lines, [theme], new CodingState(lines.Count, lines.Count, 0, 0, null, null), 1, "");
            var areas = sheet.Themes[0].Areas.ToDictionary(a => a.Name, a => a.Conversations?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?");
            var look = $"{sheet.Conversations} {sheet.Themes[0].Conversations} {sheet.Themes[0].Share} {string.Join(' ', Enumerable.Range(0, 3).Select(a => areas.GetValueOrDefault($"Area {a}", "0")))}";
            (seen.TryGetValue(look, out var worlds) ? worlds : seen[look] = []).Add(counts);
        }

        foreach (var (look, worlds) in seen)
        {
            for (var area = 0; area < 3; area++)
            {
                var known = worlds.Select(w => w[area]).Distinct().ToList();
                Assert.True(known is not [> 0 and < SmallNumbers.Least], $"\"{look}\" tells that there were {known[0]}.");
            }
        }
    }

    private static HeardMaker.CodedLine Line(string area, Guid theme)
    {
        var note = new ConversationNote
        {
            Id = Guid.NewGuid(),
            ProcessId = Guid.Empty,
            Shape = NoteShape.Conversation,
            Area = area,
            Setting = NoteSetting.Street,
            Present = 1,
            Language = "English",
            Day = default,
            Consent = ConsentStep.Themes,
            Wording = 1,
            CodeHash = [],
        };
        return new HeardMaker.CodedLine(note, new NoteLine { Id = Guid.NewGuid(), NoteId = note.Id, List = LineList.Concern, Ordinal = 1, Text = "x" }, theme, LineSense.Deficit);
    }
}
