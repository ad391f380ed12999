using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Representation;

/// <summary>Takes what people say about themselves. Every answer is by choice, and each can be changed or taken back.</summary>
public sealed class AboutDesk(FolkmootDb db, IInstanceKey key, ICurrentActor current, IHttpContextAccessor http, IStringLocalizer<Texts> texts)
{
    private const string Purpose = "representation.answer";

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Whether the process asks people about themselves.</summary>
    public Task<bool> IsAskedAsync(Guid process, CancellationToken cancellationToken) =>
        db.Surveys.AnyAsync(s => s.ProcessId == process && s.IsAsked, cancellationToken);

    /// <summary>The answers that can be given to each question; a question without answers is not asked.</summary>
    internal async Task<IReadOnlyDictionary<Question, IReadOnlyList<string>>> ChoicesAsync(Guid process, CancellationToken cancellationToken)
    {
        var areas = await db.Census.Where(c => c.ProcessId == process && c.Question == Question.Area).OrderBy(c => c.Ordinal).Select(c => c.Value).ToListAsync(cancellationToken);
        return Enum.GetValues<Question>().ToDictionary(q => q, q => q == Question.Area ? areas : AnswerCodes.Of(q));
    }

    /// <summary>What this person or device said before.</summary>
    internal async Task<IReadOnlyDictionary<Question, string>> MineAsync(Guid process, CancellationToken cancellationToken)
    {
        if (Who() is not { } who)
            return new Dictionary<Question, string>();
        var keys = Enum.GetValues<Question>().Select(q => KeyOf(key, process, q, who)).ToList();
        return await db.AboutAnswers.Where(a => a.ProcessId == process && keys.Contains(a.Key)).ToDictionaryAsync(a => a.Question, a => a.Value, cancellationToken);
    }

    /// <summary>Keeps the answers; a question without one is taken back.</summary>
    /// <exception cref="RefusedException">The process does not ask, or an answer is none that can be given.</exception>
    internal async Task SaveAsync(Guid process, IReadOnlyDictionary<Question, string?> answers, CancellationToken cancellationToken)
    {
        if (!await IsAskedAsync(process, cancellationToken))
            throw new RefusedException(texts["About.NotAsked"]);
        var choices = await ChoicesAsync(process, cancellationToken);
        foreach (var (question, value) in answers)
        {
            if (!string.IsNullOrEmpty(value) && !choices[question].Contains(value))
                throw new RefusedException(texts["About.Choose"], question.ToString());
        }

        var who = Who() ?? "device:" + DeviceCookie.Give(Http);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (question, value) in answers)
        {
            var hash = KeyOf(key, process, question, who);
            await db.AboutAnswers.Where(a => a.ProcessId == process && a.Question == question && a.Key == hash).ExecuteDeleteAsync(cancellationToken);
            if (!string.IsNullOrEmpty(value))
                db.AboutAnswers.Add(new AboutAnswer { ProcessId = process, Question = question, Key = hash, Value = value });
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(texts["About.Twice"]);
        }
    }

    internal static byte[] KeyOf(IInstanceKey key, Guid process, Question question, string who) => key.Mac(Purpose, $"{process:N}:{question}:{who}");

    internal static string Of(Guid account) => $"account:{account:N}";

    private string? Who() => current.IsSignedIn ? Of(current.Actor.AccountId!.Value)
        : DeviceCookie.Find(Http) is { } device ? "device:" + device
        : null;
}
