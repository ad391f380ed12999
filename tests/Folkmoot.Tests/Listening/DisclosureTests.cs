using System.Security.Cryptography;
using System.Text;
using Folkmoot.Listening;
using Folkmoot.Listening.Coding;
using Folkmoot.Listening.Notes;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

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

    [Fact]
    public void All_tables_of_a_report_together_tell_no_small_number()
    {
        // Two areas and two themes; a talk has a line about one of them, or one about each. Whoever reads the whole report and every print of it knows no number of talks from 1 to 7.
        // Every world of up to 17 talks is tried, so that of every report of up to 15 (13 to 17) none is left out.
        const int MostTalks = 17;
        Theme[] themes = [.. Enumerable.Range(1, 2).Select(n => new Theme { Id = Guid.NewGuid(), ProcessId = Guid.Empty, Number = n, Name = $"Theme {n}", Meaning = "What belongs to it." })];
        HeardMaker.CodedLine[][] pool = [.. Enumerable.Range(0, 4).Select(cell => Enumerable.Range(0, MostTalks).Select(_ => Line($"Area {cell % 2}", themes[cell / 2].Id)).ToArray())];
        HeardMaker.CodedLine[][] both = [.. Enumerable.Range(0, 2).Select(area => Enumerable.Range(0, MostTalks).Select(_ => Line($"Area {area}", themes[0].Id)).SelectMany(line => new[] { line, line with { Theme = themes[1].Id } }).ToArray())];
        var seen = new Dictionary<string, List<int[]>>(StringComparer.Ordinal);
        foreach (var counts in Worlds(6, MostTalks).Where(counts => counts.Sum() > 0))
        {
            HeardMaker.CodedLine[] lines = [.. pool[0].Take(counts[0]), .. pool[1].Take(counts[1]), .. pool[2].Take(counts[2]), .. pool[3].Take(counts[3]), .. both[0].Take(2 * counts[4]), .. both[1].Take(2 * counts[5])];
            var second = (lines.Length + 9) / 10;
            var sheet = HeardMaker.Make([.. lines.Select(l => l.Note).Distinct()], lines, themes, new CodingState(lines.Length, lines.Length, second, second, null, null), 1, "");
            if (sheet.Conversations is > 15)
                continue;
            var look = sheet.Write();
            (seen.TryGetValue(look, out var worlds) ? worlds : seen[look] = []).Add(counts);
        }

        Assert.True(seen.Count > 100, "There are too few reports to tell anything.");
        // Talks of an area about a theme, of an area, about a theme, and all.
        Func<int[], int>[] secrets =
        [
            c => c[0] + c[4], c => c[1] + c[5], c => c[2] + c[4], c => c[3] + c[5], c => c[0] + c[2] + c[4], c => c[1] + c[3] + c[5], c => c[0] + c[1] + c[4] + c[5], c => c[2] + c[3] + c[4] + c[5], c => c.Sum(), c => c[4], c => c[5],
        ];
        foreach (var (look, worlds) in seen)
        {
            foreach (var secret in secrets)
            {
                var known = worlds.Select(secret).Distinct().ToList();
                Assert.True(known is not [> 0 and < SmallNumbers.Least], $"{look} tells that there were {known[0]}.");
            }
        }
    }

    [Fact]
    public void Looking_at_a_map_twice_tells_no_small_number_of_people_in_a_square_or_group()
    {
        // People join and leave a square from one drawing to the next; an onlooker knows at most how many more there are, and not where the steps lie.
        var offsets = new HashSet<int>();
        for (var square = 0; square < 60; square++)
        {
            var rounding = new TallyRounding(new FixedKey());
            var of = $"square {square} 3";
            // The same square is rounded alike at every look.
            var steps = Enumerable.Range(0, Most).Select(number => rounding.Of(Guid.Empty, of, number)).ToArray();
            Assert.Equal(steps, Enumerable.Range(0, Most).Select(number => new TallyRounding(new FixedKey()).Of(Guid.Empty, of, number)));
            var offset = Enumerable.Range(0, Offsets).Single(o => steps.SequenceEqual(Enumerable.Range(0, Most).Select(number => TallyRounding.Round(number, o))));
            offsets.Add(offset);
        }

        Assert.Equal(Offsets, offsets.Count);
    }

    /// <summary>All ways to have so many numbers from 0 on whose sum is so much at most.</summary>
    private static IEnumerable<int[]> Worlds(int numbers, int most) =>
        numbers == 0 ? [[]] : Enumerable.Range(0, most + 1).SelectMany(first => Worlds(numbers - 1, most - first).Select(rest => (int[])[first, .. rest]));

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

    private sealed class FixedKey : IInstanceKey
    {
        public byte[] Mac(string purpose, string text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(purpose), Encoding.UTF8.GetBytes(text));
    }
}
