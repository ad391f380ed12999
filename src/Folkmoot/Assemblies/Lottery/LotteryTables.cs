using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Lottery;

public static class LotteryTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Draw> Draws => db.Set<Draw>();

        public DbSet<DrawPapers> DrawPapers => db.Set<DrawPapers>();

        public DbSet<DrawChance> DrawChances => db.Set<DrawChance>();

        public DbSet<Member> Members => db.Set<Member>();

        /// <summary>Members of an assembly who are <see cref="Member.IsConfirmed"/>, to read.</summary>
        internal IQueryable<Member> ConfirmedMembers(Guid process) =>
            db.Members.AsNoTracking().Where(m => m.ProcessId == process && m.Part == MemberPart.Member && m.State == MemberState.Confirmed);
    }
}
