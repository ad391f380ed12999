using Folkmoot.Data.Postgres;
using Folkmoot.Data.Sqlite;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DesignTime;

/// <summary>Gives `dotnet ef` a context on the database that its last argument names. Nothing is opened.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<FolkmootDb>
{
    public FolkmootDb CreateDbContext(string[] args)
    {
        IDatabaseProvider provider = args is ["postgres"]
            ? new PostgresDatabase("Host=localhost;Database=folkmoot", SqliteDatabase.At)
            : SqliteDatabase.At("folkmoot.db");
        var options = new DbContextOptionsBuilder<FolkmootDb>();
        provider.Configure(options);
        return new FolkmootDb(options.Options);
    }
}
