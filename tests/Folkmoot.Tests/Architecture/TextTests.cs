using System.Text.RegularExpressions;
using Folkmoot.Tests.Infrastructure;

namespace Folkmoot.Tests.Architecture;

/// <summary>Every string that people see stands in its room's resource file, and none stands there for nothing.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Rooms() => new(Directory.GetFiles(Sources.Folder, "Texts.restext", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Sources.Folder, Path.GetDirectoryName(f)!)));

    [Theory, MemberData(nameof(Rooms))]
    public void Every_text_that_a_room_asks_for_is_there(string room)
    {
        var missing = Asked(room).Except(Written(room), StringComparer.Ordinal).Where(k => !k.EndsWith('.')).ToList();

        Assert.True(missing.Count == 0, $"{room}/Texts.restext lacks: {string.Join(", ", missing)}");
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Every_text_that_is_there_is_asked_for(string room)
    {
        var code = string.Concat(Files(room).Select(File.ReadAllText));
        var made = Completed().Matches(code).Select(m => new Regex(m.Groups["start"].Success
            ? "^" + Regex.Escape(m.Groups["start"].Value)
            : "^" + Hole().Replace(Regex.Escape(m.Groups["text"].Value), ".+") + "$", RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();
        var unused = Written(room).Where(k => !code.Contains($"\"{k}\"", StringComparison.Ordinal) && !made.Exists(m => m.IsMatch(k))).ToList();

        Assert.True(unused.Count == 0, $"{room}/Texts.restext holds what nobody asks for: {string.Join(", ", unused)}");
    }

    private static IEnumerable<string> Asked(string room) =>
        Files(room).SelectMany(f => Ask().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value)).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Written(string room) =>
        [.. File.ReadLines(Path.Combine(Sources.Folder, room, "Texts.restext")).Where(l => l.Length > 0 && l[0] is not (';' or '#') && l.Contains('=', StringComparison.Ordinal)).Select(l => l[..l.IndexOf('=', StringComparison.Ordinal)].Trim())];

    /// <summary>The room's code and pages, without those of folders that have texts of their own.</summary>
    private static IEnumerable<string> Files(string room)
    {
        var folder = Path.Combine(Sources.Folder, room);
        var others = Directory.GetFiles(folder, "Texts.restext", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)! + Path.DirectorySeparatorChar).Where(f => f.Length > folder.Length + 1).ToList();
        return Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal)) && !others.Exists(o => f.StartsWith(o, StringComparison.Ordinal)));
    }

    [GeneratedRegex("""\b(?:T|texts|Texts|_texts)\["(?<key>[^"]+)"[\],]""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Ask();

    /// <summary>Keys that the code completes with a word of its own, such as the name of a state: $"Phase.{state}" or "tie." + key.</summary>
    [GeneratedRegex("""\$"(?<text>[A-Za-z0-9.]*\{[^"]*\}[A-Za-z0-9.{}]*)"|"(?<start>[A-Za-z0-9.]+\.)"\s*\+""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Completed();

    [GeneratedRegex("""\\\{.*?\}""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Hole();
}
