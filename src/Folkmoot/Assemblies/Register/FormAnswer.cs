namespace Folkmoot.Assemblies.Register;

/// <summary>What somebody who registered answered to a question of the organisers. Only they, clerks, callers and the person see it, and it goes when the person's data goes.</summary>
public sealed class FormAnswer
{
    public const int MaxShort = 300;
    public const int MaxLong = 2000;

    public required Guid RegistrationId { get; init; }

    public required Guid QuestionId { get; init; }

    /// <summary>The words; a line for each choice where several can be chosen; "Yes" or "No" for these kinds of questions.</summary>
    public required string Words { get; set; }
}
