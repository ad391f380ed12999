namespace Folkmoot.Assemblies.Register;

/// <summary>A registration page as it was kept.</summary>
/// <param name="Page">The page.</param>
/// <param name="LeftOut">What was taken out of its HTML: elements in angle brackets, and attributes.</param>
internal sealed record SavedPage(RegistrationPage Page, IReadOnlyList<string> LeftOut);
