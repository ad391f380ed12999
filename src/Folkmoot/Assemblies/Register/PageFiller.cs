using System.Text.RegularExpressions;
using Folkmoot.Communities;
using Folkmoot.Platform;
using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Time;
using NodaTime.Text;

namespace Folkmoot.Assemblies.Register;

/// <summary>Puts what an organiser wrote into a registration page, or says what is wrong with it.</summary>
internal static partial class PageFiller
{
    /// <param name="assembly">The assembly.</param>
    /// <param name="page">The page that is filled.</param>
    /// <param name="form">What was written.</param>
    /// <param name="taken">The addresses of the other pages.</param>
    /// <param name="pictures">The pictures that may stand in words of HTML.</param>
    /// <param name="vocabulary">The words that can be called something else.</param>
    /// <returns>What was taken out of HTML.</returns>
    /// <exception cref="RefusedException">Something is missing or wrong; the page is as it was.</exception>
    public static IReadOnlyList<string> Fill(AssemblyView assembly, RegistrationPage page, PageForm form, IReadOnlyCollection<string> taken, IReadOnlyList<HtmlPicture> pictures, FormVocabulary vocabulary)
    {
        var title = Within(CleanText.Line(form.Title), RegistrationPage.MaxTitle, nameof(PageForm.Title));
        if (!page.IsDefault && title.Length < 2)
            throw new RefusedException($"Give the page a title of 2 to {RegistrationPage.MaxTitle} characters.", nameof(PageForm.Title));
        var language = CleanText.Line(form.Language);
        if (language.Length > 0 && (language.Length > RegistrationPage.MaxLanguage || !LanguageTag().IsMatch(language)))
            throw new RefusedException("Write the language as a short tag, such as \"cy\" for Welsh or \"pl\" for Polish, or leave it empty.", nameof(PageForm.Language));
        var format = Enum.GetValues<WordsFormat>().Cast<WordsFormat?>().FirstOrDefault(f => f.ToString() == (form.Format ?? nameof(WordsFormat.Markdown))) ?? throw new RefusedException("Choose how the words are written.", nameof(PageForm.Format));
        var intro = Words(format, form.Intro, RegistrationPage.MaxIntro, nameof(PageForm.Intro), pictures);
        var thanks = Words(format, form.Thanks, RegistrationPage.MaxThanks, nameof(PageForm.Thanks), pictures);
        var words = form.Words is null ? page.Words : FormWords.Take(form.Words, vocabulary);
        var closes = Moment(assembly, form.ClosesAt);
        if (!page.IsDefault)
            page.Key = Key(page, form.Key, title, taken);
        (page.Title, page.Format, page.Intro, page.Thanks) = (title, format, intro.Html, thanks.Html);
        (page.Language, page.Words, page.ClosesAt) = (language, words, closes);
        return [.. intro.LeftOut.Union(thanks.LeftOut, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static CleanHtml Words(WordsFormat format, string? typed, int most, string field, IReadOnlyList<HtmlPicture> pictures)
    {
        if (format == WordsFormat.Markdown)
            return new CleanHtml(Within(CleanText.Lines(typed), most, field), []);
        try
        {
            var clean = HtmlText.Clean(Within(CleanText.Lines(typed), RegistrationPage.MaxHtml, field), pictures);
            Within(clean.Html, RegistrationPage.MaxHtml, field);
            return clean;
        }
        catch (RefusedException refused)
        {
            throw new RefusedException(refused.Message, field);
        }
    }

    private static string Key(RegistrationPage page, string? typed, string title, IReadOnlyCollection<string> taken)
    {
        var key = CleanText.Line(typed);
        if (key.Length == 0)
            return page.Key.Length > 0 ? page.Key : Slugs.Free(Slugs.From(title, "page"), taken);
        if (key == page.Key)
            return key;
        if (page.OpenedAt is not null)
            throw new RefusedException("The page was open, and letters may lead to its address; so that stays as it is.", nameof(PageForm.Key));
        if (key.Length > RegistrationPage.MaxKey || Slugs.From(key, "") != key)
            throw new RefusedException("An address has small letters from a to z, digits and single hyphens only, such as \"river-street\".", nameof(PageForm.Key));
        return taken.Contains(key) ? throw new RefusedException("Another page of this assembly has this address already.", nameof(PageForm.Key)) : key;
    }

    private static DateTimeOffset? Moment(AssemblyView assembly, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        if (LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(typed.Trim()) is not { Success: true } read)
            throw new RefusedException("Write a date and a time, such as 2027-05-03T10:00, or leave it empty.", nameof(PageForm.ClosesAt));
        var moment = PlaceClock.Moment(read.Value, assembly.Zone);
        return moment > assembly.Recruitment.OpensAt && moment <= assembly.Recruitment.ClosesAt
            ? moment
            : throw new RefusedException($"Registration is open from {PlaceClock.Say(assembly.Recruitment.OpensAt, assembly.Recruitment.ClosesAt, assembly.Zone)}; a page closes within that time.", nameof(PageForm.ClosesAt));
    }

    private static string Within(string text, int most, string field) =>
        text.Length <= most ? text : throw new RefusedException($"That is longer than {most} characters; shorten it.", field);

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
