using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Database;

public sealed class MigrationTests
{
    [Theory, Databases]
    public async Task Migrations_say_the_same_as_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.NewContext();

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed; run tools/add-migration (before the first release: tools/reset-migrations).");
    }
}
