using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Database;

/// <summary>
/// The one database of an installation. It names no room: every room brings its own mapping classes and adds its tables
/// to this type as extension properties, so that the dependency points from the room to the platform.
/// </summary>
public sealed class FolkmootDb(DbContextOptions<FolkmootDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(FolkmootDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        // Text has one order, that of its code points, whatever locale a server was made with. SQLite has no other.
        if (Database.ProviderName is "Npgsql.EntityFrameworkCore.PostgreSQL")
            configurationBuilder.Properties<string>().UseCollation("C");
        configurationBuilder.Conventions.Add(_ => new VersionConvention());
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RenewVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RenewVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(row => row.Version).CurrentValue = Guid.NewGuid();
        }
    }
}
