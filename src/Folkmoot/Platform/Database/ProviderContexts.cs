using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Caching.Memory;

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

        /// <summary>
        /// Builds the model of the tables, and lets go of the one that can still be changed, which only migrations compare with and which is made again when they do.
        /// </summary>
        public void KeepModelForReading()
        {
            using var db = provider.NewContext();
            _ = db.Model;
            db.GetService<IMemoryCache>().Remove(db.GetService<IModelCacheKeyFactory>().Create(db, designTime: true));
        }
    }
}
