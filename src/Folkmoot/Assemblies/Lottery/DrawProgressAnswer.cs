namespace Folkmoot.Assemblies.Lottery;

/// <summary>What a page that waits asks for.</summary>
/// <param name="Percent">Done so far, 0 to 100.</param>
/// <param name="Message">What is being waited for.</param>
/// <param name="Location">Where to go, once it is over.</param>
internal sealed record DrawProgressAnswer(double Percent, string Message, string? Location);
