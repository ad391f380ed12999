using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Calls;

internal static class CallTables
{
    extension(FolkmootDb db)
    {
        public DbSet<CallRound> CallRounds => db.Set<CallRound>();

        public DbSet<Organisation> Organisations => db.Set<Organisation>();

        public DbSet<OrganisationCheck> OrganisationChecks => db.Set<OrganisationCheck>();

        public DbSet<Bid> Bids => db.Set<Bid>();

        public DbSet<BidAuthor> BidAuthors => db.Set<BidAuthor>();

        public DbSet<JoinOffer> JoinOffers => db.Set<JoinOffer>();

        public DbSet<PanelSeat> PanelSeats => db.Set<PanelSeat>();

        public DbSet<Interest> Interests => db.Set<Interest>();

        public DbSet<BidScore> BidScores => db.Set<BidScore>();

        public DbSet<PanelNote> PanelNotes => db.Set<PanelNote>();

        public DbSet<PanelDecision> PanelDecisions => db.Set<PanelDecision>();

        public DbSet<Challenge> Challenges => db.Set<Challenge>();

        public DbSet<RegisteredInterest> RegisteredInterests => db.Set<RegisteredInterest>();

        public DbSet<RegisterRefresh> RegisterRefreshes => db.Set<RegisterRefresh>();

        public DbSet<CallMeeting> CallMeetings => db.Set<CallMeeting>();

        public DbSet<GrantReport> GrantReports => db.Set<GrantReport>();
    }
}
