namespace Folkmoot.Listening.Surveys;

/// <summary>
/// One answer to one sentence. Nothing in the row says whose it is, and nothing joins the answers of one person to one another: each sentence has a key of its own.
/// </summary>
public sealed class SurveyAnswer
{
    public required Guid PhaseId { get; init; }

    public required string Item { get; init; }

    /// <summary>A keyed hash of the phase, the sentence and the account or device, so that the same person can change their answer.</summary>
    public required byte[] Key { get; init; }

    /// <summary>1 (not at all) to 5 (fully).</summary>
    public required int Value { get; set; }
}
