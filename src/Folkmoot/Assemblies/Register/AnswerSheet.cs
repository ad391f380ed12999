using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Register;

/// <summary>Reads what somebody answered to the organisers' questions.</summary>
internal sealed class AnswerSheet(IStringLocalizer<Texts> texts)
{
    public const string Yes = "Yes";
    public const string No = "No";

    /// <summary>The answer to a question in the one form in which it is kept; empty for none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="given">What came in.</param>
    /// <param name="called">What things are called on the page; null where they are called as they are.</param>
    /// <exception cref="RefusedException">It is too long, or none of the choices.</exception>
    public string Read(FormQuestion question, IEnumerable<string?>? given, FormWords? called = null)
    {
        var words = (given ?? []).Where(g => !string.IsNullOrWhiteSpace(g)).ToList();
        return question.Kind switch
        {
            QuestionKind.Line => Within(question, CleanText.Line(words.FirstOrDefault()), FormAnswer.MaxShort),
            QuestionKind.Lines => Within(question, CleanText.Lines(words.FirstOrDefault()), FormAnswer.MaxLong),
            QuestionKind.Several => Chosen(question, words, question.ChoiceList(), called),
            QuestionKind.One => Chosen(question, words.Take(1), question.ChoiceList(), called),
            QuestionKind.YesNo => Chosen(question, words.Take(1), [Yes, No], called),
            _ => Chosen(question, words.Take(1), [Yes], called),
        };
    }

    /// <summary>The answers to several questions, those without one left out.</summary>
    /// <param name="questions">What was asked.</param>
    /// <param name="given">What came in, by the number of the question.</param>
    /// <param name="demand">Whether what is obligatory must be there.</param>
    /// <param name="called">What things are called on the page; null where they are called as they are.</param>
    /// <exception cref="RefusedException">An answer is wrong, or one is missing that must be there.</exception>
    public IReadOnlyList<(FormQuestion Question, string Words)> Read(IEnumerable<FormQuestion> questions, IReadOnlyDictionary<int, List<string>> given, bool demand, FormWords? called = null)
    {
        var answers = new List<(FormQuestion, string)>();
        foreach (var question in questions)
        {
            var words = Read(question, given.GetValueOrDefault(question.Number), called);
            if (words.Length > 0)
                answers.Add((question, words));
            else if (demand && question.IsObligatory)
                throw new RefusedException(texts[question.Kind == QuestionKind.Consent ? "Answer.Tick" : "Answer.Needed", (called ?? FormWords.None).Of(question.Words)], Field(question));
        }

        return answers;
    }

    /// <summary>An answer as tables and pages show it, in one line.</summary>
    public static string Say(string words) => words.Replace("\n", "; ", StringComparison.Ordinal);

    /// <summary>An answer as the fields of a form hold it.</summary>
    public static List<string> Fields(FormQuestion question, string words) => question.Kind == QuestionKind.Several ? [.. words.Split('\n')] : [words];

    private string Chosen(FormQuestion question, IEnumerable<string?> given, IReadOnlyList<string> choices, FormWords? called)
    {
        var chosen = given.Select(g => CleanText.Line(g)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (chosen.FirstOrDefault(c => !choices.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            throw new RefusedException(texts["Answer.Wrong", Prose.Begin(wrong, 40), (called ?? FormWords.None).Of(question.Words)], Field(question));
        return string.Join('\n', choices.Where(chosen.Contains));
    }

    private string Within(FormQuestion question, string words, int most) =>
        words.Length <= most ? words : throw new RefusedException(texts["Answer.Long", most], Field(question));

    private static string Field(FormQuestion question) => $"Answers[{question.Number.ToString(CultureInfo.InvariantCulture)}]";
}
