using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Answers;

public static class AnswerTables
{
    extension(FolkmootDb db)
    {
        public DbSet<OwedAnswer> OwedAnswers => db.Set<OwedAnswer>();

        public DbSet<AnswerDefaults> AnswerDefaults => db.Set<AnswerDefaults>();
    }
}
