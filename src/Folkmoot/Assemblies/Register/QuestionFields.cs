namespace Folkmoot.Assemblies.Register;

/// <summary>What <c>_QuestionFields.cshtml</c> needs to know.</summary>
/// <param name="Form">What was written so far, as a property named Form.</param>
/// <param name="Pages">The registration pages.</param>
public sealed record QuestionFields(QuestionForm Form, IReadOnlyList<RegistrationPage> Pages);
