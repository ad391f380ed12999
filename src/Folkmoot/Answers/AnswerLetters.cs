using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Mail;
using Folkmoot.Platform.Secrets;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Answers;

/// <summary>What askers and answerers get by mail.</summary>
public sealed class AnswerLetters(IMailSender mail, IInstanceKey key, Settings settings, IStringLocalizer<Texts> texts)
{
    private const string Purpose = "answers.confirm";

    /// <summary>What the link in a guest's letter ends with.</summary>
    public string Token(Guid id) => Base64Url.EncodeToString(key.Mac(Purpose, id.ToString("N")));

    public bool IsGood(Guid id, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Token(id)), Encoding.UTF8.GetBytes(token));

    internal Task ConfirmAsync(OwedAnswer owed, CancellationToken cancellationToken) =>
        SendAsync(owed.AskerEmail, texts["Letter.Confirm.Subject"], texts["Letter.Confirm.Body", owed.AboutTitle, owed.Words, At($"/answers/confirm/{owed.Id}/{Token(owed.Id)}")], cancellationToken);

    internal Task AnsweredAsync(OwedAnswer owed, CancellationToken cancellationToken) =>
        SendAsync(owed.AskerEmail, texts["Letter.Answered.Subject", Line(owed.AboutTitle)], texts["Letter.Answered.Body", owed.AboutTitle, owed.Words, owed.Answerer, owed.Answer, At($"/answers/{owed.Id}")], cancellationToken);

    internal Task TakenDownAsync(OwedAnswer owed, CancellationToken cancellationToken) =>
        SendAsync(owed.AskerEmail, texts["Letter.TakenDown.Subject", Line(owed.AboutTitle)], texts["Letter.TakenDown.Body", owed.AboutTitle, owed.Reason, At($"/answers/{owed.Id}")], cancellationToken);

    internal Task AssignedAsync(OwedAnswer owed, CancellationToken cancellationToken) =>
        SendAsync(owed.AnswererEmail, texts["Letter.Assigned.Subject", Line(owed.AboutTitle)], texts["Letter.Assigned.Body", owed.AboutTitle, owed.Words, At($"/answers/{owed.Id}")], cancellationToken);

    internal Task RemindAsync(string to, int late, string list, CancellationToken cancellationToken) =>
        SendAsync(to, late > 0 ? texts["Letter.Late.Subject", late] : texts["Letter.Due.Subject"], texts["Letter.Remind.Body", list], cancellationToken);

    internal string At(string path) => new Uri(settings.Address, path).AbsoluteUri;

    private Task SendAsync(string? to, string subject, string body, CancellationToken cancellationToken) =>
        to is null ? Task.CompletedTask : mail.SendAsync(new Letter(to, subject, body), cancellationToken);

    // A subject is one line of no more than a letter's head can hold.
    private static string Line(string title) => Platform.Layout.Prose.Begin(title, 120);
}
