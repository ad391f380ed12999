using System.Globalization;
using Folkmoot.Platform;

namespace Folkmoot.Assemblies.Register;

/// <summary>Reads what somebody answered to the organisers' questions.</summary>
internal static class AnswerSheet
{
    public const string Yes = "Yes";
    public const string No = "No";

    /// <summary>The answer to a question in the one form in which it is kept; empty for none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="given">What came in.</param>
    /// <exception cref="RefusedException">It is too long, or none of the choices.</exception>
    public static string Read(FormQuestion question, IEnumerable<string?>? given)
    {
        var words = (given ?? []).Where(g => !string.IsNullOrWhiteSpace(g)).ToList();
        return question.Kind switch
        {
            QuestionKind.Line => Within(question, CleanText.Line(words.FirstOrDefault()), FormAnswer.MaxShort),
            QuestionKind.Lines => Within(question, CleanText.Lines(words.FirstOrDefault()), FormAnswer.MaxLong),
            QuestionKind.Several => Chosen(question, words, question.ChoiceList()),
            QuestionKind.One => Chosen(question, words.Take(1), question.ChoiceList()),
            QuestionKind.YesNo => Chosen(question, words.Take(1), [Yes, No]),
            _ => Chosen(question, words.Take(1), [Yes]),
        };
    }

    /// <summary>The answers to several questions, those without one left out.</summary>
    /// <param name="questions">What was asked.</param>
    /// <param name="given">What came in, by the number of the question.</param>
    /// <param name="demand">Whether what is obligatory must be there.</param>
    /// <exception cref="RefusedException">An answer is wrong, or one is missing that must be there.</exception>
    public static IReadOnlyList<(FormQuestion Question, string Words)> Read(IEnumerable<FormQuestion> questions, IReadOnlyDictionary<int, List<string>> given, bool demand)
    {
        var answers = new List<(FormQuestion, string)>();
        foreach (var question in questions)
        {
            var words = Read(question, given.GetValueOrDefault(question.Number));
            if (words.Length > 0)
                answers.Add((question, words));
            else if (demand && question.IsObligatory)
                throw new RefusedException(question.Kind == QuestionKind.Consent ? $"Tick the box if you agree; it is needed: {question.Words}" : $"This needs an answer: {question.Words}", Field(question));
        }

        return answers;
    }

    /// <summary>An answer as tables and pages show it, in one line.</summary>
    public static string Say(string words) => words.Replace("\n", "; ", StringComparison.Ordinal);

    /// <summary>An answer as the fields of a form hold it.</summary>
    public static List<string> Fields(FormQuestion question, string words) => question.Kind == QuestionKind.Several ? [.. words.Split('\n')] : [words];

    private static string Chosen(FormQuestion question, IEnumerable<string?> given, IReadOnlyList<string> choices)
    {
        var chosen = given.Select(g => CleanText.Line(g)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (chosen.FirstOrDefault(c => !choices.Contains(c, StringComparer.OrdinalIgnoreCase)) is { } wrong)
            throw new RefusedException($"\"{Platform.Layout.Prose.Begin(wrong, 40)}\" is no answer to this: {question.Words}", Field(question));
        return string.Join('\n', choices.Where(chosen.Contains));
    }

    private static string Within(FormQuestion question, string words, int most) =>
        words.Length <= most ? words : throw new RefusedException($"That is longer than {most} characters; shorten it.", Field(question));

    private static string Field(FormQuestion question) => $"Answers[{question.Number.ToString(CultureInfo.InvariantCulture)}]";
}
