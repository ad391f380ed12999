using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening;

/// <summary>
/// The answers as open data: only rows whose people allow it, only when there are enough of them, under shuffled numbers and without times, because a row of answers
/// is a fingerprint. In the columns of Polis, so that other programs read it, and one for how the answer came in.
/// </summary>
public sealed class OpenAnswers(FolkmootDb db)
{
    /// <summary>Rows below which none is published.</summary>
    public const int LeastRows = 25;

    /// <summary>The answers, one a row; null when too few allow it.</summary>
    public async Task<string?> VotesAsync(Guid process, CancellationToken cancellationToken)
    {
        var consents = await db.OpenConsents.AsNoTracking().Where(c => c.ProcessId == process).Select(c => c.Key).ToListAsync(cancellationToken);
        var rows = await (from a in db.GivenAnswers.AsNoTracking()
                          join s in db.HeardStatements.AsNoTracking() on a.StatementId equals s.Id
                          where a.ProcessId == process
                          select new { a.Key, s.Number, a.Answer, a.Mode }).ToListAsync(cancellationToken);
        var open = consents.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        var people = rows.Select(r => Convert.ToHexString(r.Key)).Where(open.Contains).Distinct(StringComparer.Ordinal).ToArray();
        if (people.Length < LeastRows)
            return null;
        // Another order each time, so that two downloads do not show who joined between them by the number alone.
        RandomNumberGenerator.Shuffle(people.AsSpan());
        var numberOf = people.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i, StringComparer.Ordinal);
        var file = new StringBuilder("comment-id,voter-id,vote,mode\r\n");
        foreach (var (number, voter, answer, mode) in rows.Where(r => numberOf.ContainsKey(Convert.ToHexString(r.Key))).Select(r => (r.Number, numberOf[Convert.ToHexString(r.Key)], r.Answer, r.Mode)).OrderBy(r => r.Item2).ThenBy(r => r.Number))
            file.Append(CultureInfo.InvariantCulture, $"{number},{voter},{(int)answer},{(mode == AnswerMode.Paper ? "paper" : "online")}\r\n");
        return file.ToString();
    }

    /// <summary>The statements with what the moderators decided.</summary>
    public async Task<string> StatementsAsync(Guid process, CancellationToken cancellationToken)
    {
        var file = new StringBuilder("comment-id,moderated,is-meta,is-seed,comment-body\r\n");
        foreach (var s in await db.HeardStatements.AsNoTracking().Where(s => s.ProcessId == process && s.State != StatementState.Waiting).OrderBy(s => s.Number).ToListAsync(cancellationToken))
            file.Append(CultureInfo.InvariantCulture, $"{s.Number},{(s.State == StatementState.Shown ? 1 : -1)},false,{(s.IsSeed ? "true" : "false")},\"{s.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        return file.ToString();
    }
}
