using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Mail;

internal static class LetterTables
{
    extension(FolkmootDb db)
    {
        public DbSet<StoredLetter> Letters => db.Set<StoredLetter>();
    }
}
