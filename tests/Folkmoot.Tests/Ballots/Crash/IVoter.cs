namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>A voter at one browser.</summary>
internal interface IVoter
{
    /// <summary>Comes to the ballot: with the code the first time, with what the browser keeps afterwards.</summary>
    Task<SaveAnswer> EnterAsync();

    Task<SaveAnswer> SaveAsync(int sequence, string choices);
}
