namespace Folkmoot.People;

/// <summary>What the job that writes sign-in letters is told.</summary>
internal sealed record SignInLetterRequest(Guid Link);
