using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Processes;

public static class ProcessTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Process> Processes => db.Set<Process>();

        public DbSet<Phase> Phases => db.Set<Phase>();

        public DbSet<NewsItem> News => db.Set<NewsItem>();

        public DbSet<SettingChange> SettingChanges => db.Set<SettingChange>();
    }
}
