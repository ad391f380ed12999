namespace Folkmoot.Listening.Notes;

/// <summary>A note as it comes in, read and checked.</summary>
/// <param name="Id">Made where the note was taken.</param>
/// <param name="Shape">What kind of talk it was.</param>
/// <param name="Area">One of the phase's areas, or empty.</param>
/// <param name="Setting">Where people were met.</param>
/// <param name="Present">How many took part.</param>
/// <param name="Language">One of the phase's languages, or what another one is called.</param>
/// <param name="Day">The day of the talk.</param>
/// <param name="Consent">How far what was said may be used.</param>
/// <param name="Wording">The version of the words in which that was asked.</param>
/// <param name="Code">The code on the card, tidy.</param>
/// <param name="Contact">How to reach somebody who wants that; empty otherwise.</param>
/// <param name="Lines">What was said; none where it may only be counted.</param>
public sealed record NoteEntry(
    Guid Id,
    NoteShape Shape,
    string Area,
    NoteSetting Setting,
    int Present,
    string Language,
    DateOnly Day,
    ConsentStep Consent,
    int Wording,
    string Code,
    string Contact,
    IReadOnlyList<EntryLine> Lines);
