using System.Globalization;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Listening.Notes;

/// <summary>The fields of a note as the plain form and the page in the pocket send them: texts, each list with one line for each thing said.</summary>
public sealed class NoteForm
{
    public string? Id { get; set; }

    public string? Shape { get; set; } = nameof(NoteShape.Conversation);

    public string? Area { get; set; }

    public string? Setting { get; set; }

    public string? Present { get; set; }

    public string? Language { get; set; }

    /// <summary>Year, month and day, as browsers send dates.</summary>
    public string? Day { get; set; }

    public string? Consent { get; set; }

    public string? Wording { get; set; } = ConsentWording.Current.ToString(CultureInfo.InvariantCulture);

    public string? Code { get; set; }

    public string? Contact { get; set; }

    public string? Concerns { get; set; }

    public string? Ideas { get; set; }

    public string? Worries { get; set; }

    public string? Facts { get; set; }

    public string? Strengths { get; set; }

    /// <summary>Reads and checks the fields.</summary>
    /// <exception cref="RefusedException">A field is missing or does not fit.</exception>
    public NoteEntry Read(NotesSettings settings)
    {
        if (!Guid.TryParse(Id, out var id) || id == Guid.Empty)
            throw new RefusedException("This note has no number of its own. Open a new form.");
        var shape = Chosen<NoteShape>(Shape, "Say what kind of talk it was.", nameof(Shape));
        var area = CleanText.Line(Area);
        if (settings.Areas.Count > 0 && area.Length > 0 && !settings.Areas.Contains(area, StringComparer.Ordinal))
            throw new RefusedException($"There is no area \"{area}\" here; choose one from the list.", nameof(Area));
        var setting = Chosen<NoteSetting>(Setting, "Say where you met.", nameof(Setting));
        if (!int.TryParse(Present, NumberStyles.None, CultureInfo.InvariantCulture, out var present) || present is < 1 or > ConversationNote.MostPresent)
            throw new RefusedException($"Say how many took part, from 1 to {ConversationNote.MostPresent}.", nameof(Present));
        if (shape == NoteShape.Interview && present != 1)
            throw new RefusedException("An interview is with one person; choose a conversation or a group session for more.", nameof(Present));
        var language = CleanText.Line(Language);
        if (language.Length is 0 or > ConversationNote.MaxLanguage)
            throw new RefusedException($"Say in which language you talked, in up to {ConversationNote.MaxLanguage} characters.", nameof(Language));
        if (!DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw new RefusedException("Say on which day you talked.", nameof(Day));
        var consent = Chosen<ConsentStep>(Consent, "Ask aloud what may be done with what was said, and choose the answer.", nameof(Consent));
        if (!int.TryParse(Wording, NumberStyles.None, CultureInfo.InvariantCulture, out var wording) || wording is < 1 or > ConsentWording.Current)
            throw new RefusedException("This form asks for consent in words that we do not know. Open a new form.");
        return new NoteEntry(
            id, shape, settings.Areas.Count > 0 ? area : "", setting, present, language, day, consent, wording, PrintedCode.Tidy(Code, NoteCodes.Length, nameof(Code)), ReadContact(consent), Lines(shape, consent));
    }

    private string ReadContact(ConsentStep consent)
    {
        var contact = CleanText.Line(Contact);
        if (consent != ConsentStep.Contact)
            return contact.Length == 0 ? "" : throw new RefusedException("Leave the contact empty, or choose that they want to be contacted.", nameof(Contact));
        return contact.Length is >= ContactWish.MinContact and <= ContactWish.MaxContact ? contact
            : throw new RefusedException($"Write in {ContactWish.MinContact} to {ContactWish.MaxContact} characters how they want to be contacted, such as a phone number.", nameof(Contact));
    }

    private List<EntryLine> Lines(NoteShape shape, ConsentStep consent)
    {
        var lines = new List<EntryLine>();
        foreach (var (list, text, field) in new[]
        {
            (LineList.Concern, Concerns, nameof(Concerns)), (LineList.Idea, Ideas, nameof(Ideas)), (LineList.Worry, Worries, nameof(Worries)),
            (LineList.Fact, Facts, nameof(Facts)), (LineList.Strength, Strengths, nameof(Strengths)),
        })
        {
            foreach (var line in CleanText.Lines(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                lines.Add(new EntryLine(list, Line(line, field)));
        }

        if (consent == ConsentStep.Counted && lines.Count > 0)
            throw new RefusedException("They agreed to be counted only. Leave the lists empty.", nameof(Concerns));
        if (consent != ConsentStep.Counted && lines.Count == 0)
            throw new RefusedException("Write at least one thing that was said, or choose that the talk may only be counted.", nameof(Concerns));
        if (lines.Count > NoteLine.MostInNote)
            throw new RefusedException($"One note holds up to {NoteLine.MostInNote} lines; put the rest into another one.", nameof(Concerns));
        return shape == NoteShape.Group && lines.Exists(l => l.List == LineList.Strength)
            ? throw new RefusedException("A group session has four lists; write what is good already under facts.", nameof(Strengths))
            : lines;
    }

    private static string Line(string text, string field)
    {
        if (text.Length is < NoteLine.MinText or > NoteLine.MaxText)
            throw new RefusedException($"Each line is one thing that somebody said, in {NoteLine.MinText} to {NoteLine.MaxText} characters. This is not: \"{(text.Length > 60 ? text[..60] + "…" : text)}\"", field);
        return LinkCount.Of(text) > 0 || text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsDigit) >= 9
            ? throw new RefusedException("Leave addresses and phone numbers out of the lists; nobody should be known by them.", field)
            : text;
    }

    private static T Chosen<T>(string? text, string otherwise, string field)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : throw new RefusedException(otherwise, field);
}
