using Folkmoot.People.MyData;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Following;

/// <summary>What a person follows by their address.</summary>
internal sealed class FollowData(FolkmootDb db, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> FindAsync(Person person, CancellationToken cancellationToken)
    {
        var follows = await (from w in db.Followers.AsNoTracking()
                             join f in db.Follows on w.Id equals f.FollowerId
                             where w.EmailKey == person.Key
                             orderby f.CreatedAt descending
                             select f).ToListAsync(cancellationToken);
        return [.. follows.Select(f => new PersonalRecord(texts["Data.Follows"], f.CreatedAt, [new(texts["Data.Kind"], f.Kind)], $"/trails/{f.Kind}/{f.SubjectId}"))];
    }

    public async Task<IReadOnlyList<string>> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        await db.Followers.Where(f => f.EmailKey == person.Key).ExecuteDeleteAsync(cancellationToken);
        return [];
    }
}
