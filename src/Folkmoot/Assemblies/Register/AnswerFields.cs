using Folkmoot.Assemblies.Recruit;

namespace Folkmoot.Assemblies.Register;

/// <summary>What <c>_Answers.cshtml</c> needs to know.</summary>
/// <param name="Questions">What is asked.</param>
/// <param name="Given">What was answered so far, by the number of the question.</param>
/// <param name="Name">The name of the property that holds the answers, such as "Form.Answers".</param>
/// <param name="Form">The page on which it is asked, where that may call things otherwise; else null.</param>
internal sealed record AnswerFields(IReadOnlyList<FormQuestion> Questions, IReadOnlyDictionary<int, List<string>> Given, string Name, FormPage? Form = null)
{
    /// <summary>What one of the organisers' words is called.</summary>
    public string Of(string word) => Form?.Words.Of(word) ?? word;

    /// <summary>The language of it; null for that of the page.</summary>
    public string? LanguageOf(string word) => Form?.LanguageOf(word);
}
