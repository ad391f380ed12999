using Folkmoot.Platform;
using Folkmoot.Platform.Layout;

namespace Folkmoot.Assemblies.Register;

/// <summary>
/// What quotas, questions and their choices are called on a page in another language. Only what is shown changes: what somebody chose is kept under the word that the quotas and questions have.
/// </summary>
public sealed class FormWords
{
    /// <summary>How long what a word is called may be.</summary>
    public const int MaxWord = 600;

    /// <summary>How long all of it may be, as it is kept.</summary>
    public const int MaxKept = 16_000;

    private readonly IReadOnlyDictionary<string, string> _words;

    private FormWords(IReadOnlyDictionary<string, string> words) => _words = words;

    /// <summary>Everything is called as it is.</summary>
    public static FormWords None { get; } = new(new Dictionary<string, string>());

    /// <summary>Reads what is kept: a line for each word, with a tab between it and what it is called.</summary>
    public static FormWords Read(string kept)
    {
        if (kept.Length == 0)
            return None;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parts in kept.Split('\n').Select(l => l.Split('\t')).Where(p => p.Length == 2))
            words[parts[0]] = parts[1];
        return new FormWords(words);
    }

    /// <summary>What a word is called.</summary>
    public string Of(string word) => _words.GetValueOrDefault(word, word);

    /// <summary>Whether a word is called something else than it is.</summary>
    public bool Has(string word) => _words.ContainsKey(word);

    /// <summary>As organisers write it: a line for each word of a page, with "=" before what it is called, and nothing behind it where that is not said.</summary>
    internal string Lines(FormVocabulary page) => string.Join('\n', page.Words.Select(w => $"{w} = {_words.GetValueOrDefault(w)}".TrimEnd()));

    /// <summary>Takes what organisers wrote into the form in which it is kept.</summary>
    /// <exception cref="RefusedException">A line is of no word of the page, says it twice, is too long, or two choices would read the same.</exception>
    internal static string Take(string? typed, FormVocabulary page)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in CleanText.Lines(typed).Split('\n').Where(l => l.Length > 0))
        {
            // A word of the page may have the sign in it, so the longest that fits is meant.
            var word = page.Words.Where(w => line.StartsWith(w, StringComparison.Ordinal) && line[w.Length..].TrimStart().StartsWith('=')).MaxBy(w => w.Length)
                ?? throw Refused($"\"{Prose.Begin(line, 60)}\" begins with no word of this page; write the word as it is, then = and what it is called.");
            var called = CleanText.Line(line[word.Length..].TrimStart()[1..]);
            if (called.Length > MaxWord)
                throw Refused($"What \"{Prose.Begin(word, 60)}\" is called is longer than {MaxWord} characters; shorten it.");
            if (called.Length > 0 && !words.TryAdd(word, called))
                throw Refused($"\"{Prose.Begin(word, 60)}\" is there twice; take one line away.");
        }

        foreach (var choices in page.Choices)
        {
            if (choices.GroupBy(c => words.GetValueOrDefault(c, c), StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same)
                throw Refused($"Two choices would both read \"{Prose.Begin(same.Key, 60)}\"; nobody could tell them apart.");
        }

        var kept = string.Join('\n', words.Select(w => $"{w.Key}\t{w.Value}"));
        return kept.Length <= MaxKept ? kept : throw Refused($"All of it is longer than {MaxKept} characters; shorten it.");
    }

    private static RefusedException Refused(string message) => new(message, nameof(PageForm.Words));
}
