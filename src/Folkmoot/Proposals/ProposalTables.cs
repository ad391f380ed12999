using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Proposals;

public static class ProposalTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Proposal> Proposals => db.Set<Proposal>();

        public DbSet<ProposalPicture> ProposalPictures => db.Set<ProposalPicture>();

        public DbSet<ProposalCounter> ProposalCounters => db.Set<ProposalCounter>();
    }
}
