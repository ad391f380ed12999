namespace Folkmoot.Platform.Database;

/// <summary>The databases that Folkmoot runs on.</summary>
public enum DatabaseKind
{
    /// <summary>Embedded, one file; the default.</summary>
    Sqlite,

    /// <summary>A server, for growth.</summary>
    Postgres,
}
