using System.Globalization;
using System.Text.RegularExpressions;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform.Time;
using Folkmoot.Platform.Words;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Platform.Words;

/// <summary>Whatever a resident reads on a registration page is there in every language, with the same gaps to be filled, and is not English.</summary>
public sealed partial class LanguageTests
{
    /// <summary>The files of texts, and the code and pages in each room that a resident meets.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Assemblies/Recruit/Texts"] = ["Register.cshtml", "Register.cshtml.cs", "_Fields.cshtml", "_Support.cshtml", "RegistrationMaker.cs"],
        ["Assemblies/Register/Texts"] = ["_Shown.cshtml", "_Answers.cshtml", "AnswerSheet.cs"],
        ["Platform/Layout/LayoutTexts"] = ["_Layout.cshtml", "_Header.cshtml", "_Footer.cshtml", "_ThemeForm.cshtml"],
        ["Platform/Components/ComponentTexts"] = ["ErrorSummary/ErrorSummaryTagHelper.cs", "ErrorMessage/ErrorMessageMarkup.cs", "WarningText/WarningTextMarkup.cs"],
    };

    /// <summary>What is spelt as in English.</summary>
    private static readonly string[] Alike = ["es Answer.No", "es ErrorPrefix", "es ErrorTitle"];

    public static TheoryData<string> Languages() => new(PageLanguage.All.Where(l => l != PageLanguage.English).Select(l => l.Code));

    [Theory, MemberData(nameof(Languages))]
    public void What_a_resident_reads_is_there_in_every_language(string code)
    {
        var wrong = new List<string>();
        foreach (var (room, files) in Rooms)
        {
            var (english, own) = (Read(room, ""), Read(room, "." + code));
            var needed = files.SelectMany(f => Ask().Matches(File.ReadAllText(Path.Combine(Sources.Folder, Path.GetDirectoryName(room)!, f)))).Select(m => m.Groups["key"].Value).Where(english.ContainsKey).ToHashSet(StringComparer.Ordinal);
            if (room == "Assemblies/Recruit/Texts")
                needed.UnionWith([.. Support.Codes.Select(c => $"Support.{c}"), .. Enum.GetNames<StampFault>().Select(f => $"Stamp.{f}"), "Fault.NotOpen", "Letter.Registered.Subject", "Letter.Registered.Body"]);
            Assert.NotEmpty(needed);
            wrong.AddRange(needed.Except(own.Keys).Select(k => $"{room}: {k} is missing"));
            wrong.AddRange(own.Keys.Except(needed).Select(k => $"{room}: no resident reads {k}"));
            foreach (var (key, text) in own.Where(t => english.ContainsKey(t.Key)))
            {
                if (!Gaps(text).SequenceEqual(Gaps(english[key])))
                    wrong.Add($"{room}: {key} has other gaps: {text}");
                if (text == english[key] && !Alike.Contains($"{code} {key}"))
                    wrong.Add($"{room}: {key} is English");
                // A word that depends on a number would need the rules of this language; see docs/adr/0079.
                if (text.Contains('|', StringComparison.Ordinal))
                    wrong.Add($"{room}: {key} counts");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_language_has_texts_that_no_page_speaks() => Assert.Equal(
        PageLanguage.All.Where(l => l != PageLanguage.English).SelectMany(l => Rooms.Keys.Select(r => $"{r}.{l.Code}.restext")).Order(StringComparer.Ordinal),
        Directory.GetFiles(Sources.Folder, "*.*.restext", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Sources.Folder, f).Replace('\\', '/')).Where(f => Path.GetFileName(f).Count(c => c == '.') == 2).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("", "en")]
    [InlineData("en-US", "en")]
    [InlineData("cy", "cy")]
    [InlineData("CY-gb", "cy")]
    [InlineData("ur-PK", "ur")]
    [InlineData("tr", null)]
    [InlineData("cym", null)]
    public void A_page_speaks_the_language_of_its_tag(string tag, string? code) => Assert.Equal(code, PageLanguage.Find(tag)?.Code);

    [Theory]
    [InlineData("", "Sunday 6 December 2026, 8.30 pm")]
    [InlineData("cy", "Dydd Sul, 6 Rhagfyr 2026, 20:30")]
    [InlineData("de", "Sonntag, 6. Dezember 2026, 20:30")]
    [InlineData("es", "domingo, 6 de diciembre de 2026, 20:30")]
    [InlineData("fr", "dimanche 6 décembre 2026, 20:30")]
    [InlineData("hu", "2026. december 6., vasárnap, 20:30")]
    [InlineData("pl", "niedziela, 6 grudnia 2026, 20:30")]
    [InlineData("ro", "duminică, 6 decembrie 2026, 20:30")]
    [InlineData("ur", "اتوار، 6 دسمبر، 2026, 20:30")]
    public void A_moment_is_said_in_the_language_of_the_page(string tag, string said)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            PageLanguage.Find(tag)!.Speak();
            Assert.Equal(said, PlaceClock.Say(new DateTimeOffset(2026, 12, 6, 20, 30, 0, TimeSpan.Zero), "Europe/London"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private static Dictionary<string, string> Read(string room, string language) =>
        File.ReadLines(Path.Combine(Sources.Folder, $"{room}{language}.restext")).Where(l => l.Length > 0 && l[0] is not (';' or '#')).Select(l => l.Split('=', 2)).ToDictionary(l => l[0].Trim(), l => l[1], StringComparer.Ordinal);

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""\b(?:T|texts)\["(?<key>[^"]+)"[\],]|\?\s*"(?<key>[A-Za-z.]+)"(?=\s*:)|:\s*"(?<key>[A-Za-z.]+)"[\],]|(?:Layout|Component)Texts\.(?<key>[A-Za-z]+)""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ask();

    [GeneratedRegex("""\{\d\}""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Gap();
}
