using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Meet;

public static class MeetTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Session> Sessions => db.Set<Session>();

        public DbSet<TableSeat> TableSeats => db.Set<TableSeat>();

        public DbSet<Evidence> Evidence => db.Set<Evidence>();

        public DbSet<Note> Notes => db.Set<Note>();

        public DbSet<Speech> Speeches => db.Set<Speech>();

        public DbSet<Attendance> Attendances => db.Set<Attendance>();

        public DbSet<MemberQuestion> MemberQuestions => db.Set<MemberQuestion>();

        /// <summary>Members who said yes and meet in a session, to read.</summary>
        internal IQueryable<Member> MembersOf(Session session) => db.ConfirmedMembers(session.ProcessId).Where(m => session.Panel == 0 || m.Panel == session.Panel);
    }
}
