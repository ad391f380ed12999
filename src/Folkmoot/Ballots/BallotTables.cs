using Folkmoot.Ballots.Box;
using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Roll.Upload;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Ballots;

public static class BallotTables
{
    extension(FolkmootDb db)
    {
        public DbSet<RollEntry> Roll => db.Set<RollEntry>();

        public DbSet<RollUpload> RollUploads => db.Set<RollUpload>();

        public DbSet<Ballot> Ballots => db.Set<Ballot>();

        public DbSet<RehearsalBallot> RehearsalBallots => db.Set<RehearsalBallot>();

        public DbSet<CountRecord> Counts => db.Set<CountRecord>();

        public DbSet<ListCount> ListCounts => db.Set<ListCount>();

        public DbSet<ImportRecord> Imports => db.Set<ImportRecord>();
    }
}
