namespace Folkmoot.Assemblies.Register;

/// <summary>What <c>_Answers.cshtml</c> needs to know.</summary>
/// <param name="Questions">What is asked.</param>
/// <param name="Given">What was answered so far, by the number of the question.</param>
/// <param name="Name">The name of the property that holds the answers, such as "Form.Answers".</param>
public sealed record AnswerFields(IReadOnlyList<FormQuestion> Questions, IReadOnlyDictionary<int, List<string>> Given, string Name);
