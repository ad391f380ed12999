namespace Folkmoot.Listening.Notes;

/// <summary>
/// What a connector wrote down of one talk. It names nobody who was there and no spot finer than an area, and it is gone when the code
/// on the card is given back, or when what was heard is published.
/// </summary>
public sealed class ConversationNote
{
    public const int MostPresent = 500;
    public const int MaxArea = 80;
    public const int MaxLanguage = 40;

    /// <summary>Made where the note was taken, so that sending it twice keeps it once.</summary>
    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    public required NoteShape Shape { get; init; }

    /// <summary>One of the areas of the phase; empty where it was not said.</summary>
    public required string Area { get; init; }

    public required NoteSetting Setting { get; init; }

    /// <summary>How many people took part in the talk, without the connector.</summary>
    public required int Present { get; init; }

    public required string Language { get; init; }

    /// <summary>The day, and no finer.</summary>
    public required DateTimeOffset Day { get; init; }

    public required ConsentStep Consent { get; init; }

    /// <summary>The version of the words in which consent was asked for.</summary>
    public required int Wording { get; init; }

    /// <summary>Who held the talk and asked for consent; null once their account is erased.</summary>
    public Guid? ConnectorId { get; set; }

    /// <summary>Keyed hash of the code on the card.</summary>
    public required byte[] CodeHash { get; init; }
}
