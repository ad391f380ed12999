using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Database;

public static class ProviderContexts
{
    extension(IDatabaseProvider provider)
    {
        /// <summary>A context of its own on this database, for work outside requests and jobs. The caller disposes it.</summary>
        public FolkmootDb NewContext()
        {
            var options = new DbContextOptionsBuilder<FolkmootDb>();
            provider.Configure(options);
            return new FolkmootDb(options.Options);
        }
    }
}
