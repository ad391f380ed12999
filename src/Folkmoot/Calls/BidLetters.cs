using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>What the authors of bids get by mail. The link in it is their key to the bid.</summary>
internal sealed class BidLetters(IMailSender mail, IInstanceKey key, Settings settings, IStringLocalizer<Texts> texts)
{
    private const string Purpose = "calls.author";

    public string Token(Guid author) => Base64Url.EncodeToString(key.Mac(Purpose, author.ToString("N")));

    public bool IsGood(Guid author, string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Token(author)), Encoding.UTF8.GetBytes(token));

    /// <summary>Where an author finds the bid, from the root of the site.</summary>
    public string UrlOf(CallView call, Guid author) => $"{call.Url}/bids/mine/{author}/{Token(author)}";

    public Task WelcomeAsync(CallView call, Bid bid, BidAuthor author, CancellationToken cancellationToken) =>
        mail.SendAsync(new Letter(author.Email, texts["Letter.Welcome.Subject", bid.Title], texts["Letter.Welcome.Body", author.Name, bid.Title, call.Process.Process.Title, At(call, author)]), cancellationToken);

    public Task SentAsync(CallView call, Bid bid, BidAuthor author, CancellationToken cancellationToken) =>
        mail.SendAsync(new Letter(author.Email, texts["Letter.Sent.Subject", bid.Title], texts["Letter.Sent.Body", author.Name, bid.Title, bid.Number, At(call, author)]), cancellationToken);

    public Task DecidedAsync(CallView call, Bid bid, BidAuthor author, string outcome, string feedback, CancellationToken cancellationToken) =>
        mail.SendAsync(new Letter(author.Email, texts["Letter.Decided.Subject", bid.Title], texts["Letter.Decided.Body", author.Name, bid.Title, outcome, feedback, At(call, author)]), cancellationToken);

    public Task NewsAsync(CallView call, Bid bid, BidAuthor author, string news, CancellationToken cancellationToken) =>
        mail.SendAsync(new Letter(author.Email, texts["Letter.News.Subject", bid.Title], texts["Letter.News.Body", author.Name, news, At(call, author)]), cancellationToken);

    private string At(CallView call, BidAuthor author) => new Uri(settings.Address, UrlOf(call, author.Id)).AbsoluteUri;
}
