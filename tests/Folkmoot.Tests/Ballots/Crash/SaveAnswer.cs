namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>What a voter's browser knows of a save afterwards.</summary>
internal enum SaveAnswer
{
    /// <summary>It was told that the ballot is saved.</summary>
    Acknowledged,

    /// <summary>It was told that nothing was saved.</summary>
    Refused,

    /// <summary>The connection broke or the server failed: the ballot may be saved or not.</summary>
    Unknown,
}
