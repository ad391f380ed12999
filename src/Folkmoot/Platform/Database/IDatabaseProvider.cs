using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Database;

/// <summary>What differs between the databases. Each has its own assembly with its migrations and nothing else.</summary>
public interface IDatabaseProvider
{
    DatabaseKind Kind { get; }

    /// <summary>The connection string, checked and completed with what the provider needs.</summary>
    string ConnectionString { get; }

    /// <summary>The database's file; null where it lives on a server.</summary>
    string? File { get; }

    /// <summary>Points a context at this database and at the assembly that holds its migrations.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Opens a connection outside a context, for the few places that write their own statements.</summary>
    Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Begins a transaction that will write. On SQLite it takes the writer's place at once, because a reader cannot become a
    /// writer by waiting; on PostgreSQL it is an ordinary transaction.
    /// </summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>The end of a select that must keep its row as it is until the transaction ends; empty where writers exclude each other anyway.</summary>
    string ForShare { get; }

    /// <summary>The end of a sub-select that claims rows without waiting for rows that others have claimed; empty where writers exclude each other anyway.</summary>
    string ForUpdateSkipLocked { get; }

    /// <summary>Whether a write failed because somebody else wrote the same at the same moment: a row that may be there only once, or a deadlock.</summary>
    bool IsConflict(DbException failure);

    /// <summary>The database's name and version. Fails when it cannot be reached, and never creates it.</summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Writes a complete copy of the database to a file; the place keeps running meanwhile. The file is an SQLite database, whichever this one is.</summary>
    Task BackUpAsync(string file, CancellationToken cancellationToken);

    /// <summary>Replaces the database by a copy that <see cref="BackUpAsync"/> wrote on either kind of database; nothing may be running on it.</summary>
    Task RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Gives space back and removes what deleted rows left behind in the file.</summary>
    Task CompactAsync(CancellationToken cancellationToken);
}
