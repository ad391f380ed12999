using Folkmoot.Platform.Layout;
using Folkmoot.Platform.Words;
using Microsoft.AspNetCore.Html;

namespace Folkmoot.Assemblies.Register;

/// <summary>A registration page with what stands on it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Pictures">Its pictures, in order.</param>
/// <param name="Documents">Its documents, in order.</param>
/// <param name="DocumentsUrl">Where documents are served.</param>
internal sealed record PageView(RegistrationPage Page, IReadOnlyList<PictureLine> Pictures, IReadOnlyList<DocumentLine> Documents, string DocumentsUrl)
{
    /// <summary>What stands above its form, ready for a page.</summary>
    public HtmlString Intro => Render(Page.Intro);

    /// <summary>What those read who have registered, ready for a page.</summary>
    public HtmlString Thanks => Render(Page.Thanks);

    /// <summary>What quotas, questions and files are called on it.</summary>
    public FormWords Words { get; } = FormWords.Read(Page.Words);

    /// <summary>The language in which the form speaks; English where it does not speak that of the words.</summary>
    public PageLanguage Form { get; } = PageLanguage.Find(Page.Language) ?? PageLanguage.English;

    /// <summary>The pictures that do not stand within the words.</summary>
    public IReadOnlyList<PictureLine> Apart { get; } = [.. Pictures.Where(p => Page.Format != WordsFormat.Html || !Page.Intro.Contains($"\"{p.Address}\"", StringComparison.Ordinal))];

    /// <summary>The language of its words; null for that of the installation.</summary>
    public string? Language => Page.Language.Length > 0 ? Page.Language : null;

    /// <summary>The language of one of the organisers' words as the page shows it; null for that of the form.</summary>
    public string? LanguageOf(string word) => Words.Has(word) ? PageLanguage.Find(Page.Language) is null ? Page.Language : null : Form == PageLanguage.English ? null : PageLanguage.English.Code;

    private HtmlString Render(string words) => Page.Format == WordsFormat.Html ? HtmlText.Render(words, [.. Pictures.Select(p => new HtmlPicture(p.Address, Words.Of(p.Alt)))]) : MarkdownText.Render(words);
}
