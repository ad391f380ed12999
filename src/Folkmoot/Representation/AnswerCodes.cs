namespace Folkmoot.Representation;

/// <summary>The answers that can be given. Those of areas come from the organiser's census figures.</summary>
internal static class AnswerCodes
{
    public const int MaxLength = 80;

    private static readonly Dictionary<Question, IReadOnlyList<string>> Fixed = new()
    {
        [Question.Age] = ["under-16", "16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-or-over"],
        [Question.Sex] = ["female", "male", "another"],
        [Question.Ethnicity] = ["asian", "black", "mixed", "white", "other"],
        [Question.Disability] = ["yes", "no"],
        [Question.Area] = [],
    };

    /// <summary>The codes of a question's own answers, in order; none for areas.</summary>
    public static IReadOnlyList<string> Of(Question question) => Fixed[question];
}
