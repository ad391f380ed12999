using Folkmoot.Funds.Books;
using Folkmoot.People;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Calls;

internal sealed class CallRoundMapping : IEntityTypeConfiguration<CallRound>
{
    public void Configure(EntityTypeBuilder<CallRound> builder)
    {
        builder.ToTable("calls_round");
        builder.HasKey(r => r.ProcessId);
        builder.Property(r => r.Round).HasMaxLength(Ledger.Name.Longest);
        builder.HasOne<Process>().WithOne().HasForeignKey<CallRound>(r => r.ProcessId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(r => r.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("calls_organisation");
        builder.Property(o => o.Name).HasMaxLength(Organisation.MaxName);
        builder.Property(o => o.Number).HasMaxLength(Organisation.MaxNumber);
        builder.Property(o => o.HostName).HasMaxLength(Organisation.MaxName);
        builder.Property(o => o.HostNumber).HasMaxLength(Organisation.MaxNumber);
        builder.Property(o => o.Party).HasMaxLength(Ledger.Name.Longest);
        builder.HasIndex(o => new { o.JournalId, o.Name });
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(o => o.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationCheckMapping : IEntityTypeConfiguration<OrganisationCheck>
{
    public void Configure(EntityTypeBuilder<OrganisationCheck> builder)
    {
        builder.ToTable("calls_check");
        builder.Property(c => c.Kind).HasMaxLength(40);
        builder.Property(c => c.Evidence).HasMaxLength(OrganisationCheck.MaxEvidence);
        builder.Property(c => c.By).HasMaxLength(200);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BidMapping : IEntityTypeConfiguration<Bid>
{
    public void Configure(EntityTypeBuilder<Bid> builder)
    {
        builder.ToTable("calls_bid");
        builder.Property(b => b.Title).HasMaxLength(Bid.MaxTitle);
        builder.Property(b => b.Outcomes).HasMaxLength(500);
        builder.Property(b => b.Places).HasMaxLength(500);
        builder.Property(b => b.Grant).HasMaxLength(Ledger.Name.Longest);
        builder.HasIndex(b => new { b.ProcessId, b.Number }).IsUnique();
        builder.HasIndex(b => b.OrganisationId);
        builder.HasOne<Process>().WithMany().HasForeignKey(b => b.ProcessId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(b => b.ProposalId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class BidAuthorMapping : IEntityTypeConfiguration<BidAuthor>
{
    public void Configure(EntityTypeBuilder<BidAuthor> builder)
    {
        builder.ToTable("calls_author");
        builder.Property(a => a.Name).HasMaxLength(BidAuthor.MaxName);
        builder.Property(a => a.Email).HasMaxLength(BidAuthor.MaxEmail);
        builder.Property(a => a.EmailKey).HasMaxLength(BidAuthor.MaxEmail);
        builder.HasIndex(a => a.EmailKey);
        builder.HasOne<Bid>().WithMany().HasForeignKey(a => a.BidId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class JoinOfferMapping : IEntityTypeConfiguration<JoinOffer>
{
    public void Configure(EntityTypeBuilder<JoinOffer> builder)
    {
        builder.ToTable("calls_offer");
        builder.Property(o => o.Words).HasMaxLength(JoinOffer.MaxWords);
        builder.HasIndex(o => new { o.FromBidId, o.ToBidId }).IsUnique();
        builder.HasOne<Bid>().WithMany().HasForeignKey(o => o.FromBidId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Bid>().WithMany().HasForeignKey(o => o.ToBidId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PanelSeatMapping : IEntityTypeConfiguration<PanelSeat>
{
    public void Configure(EntityTypeBuilder<PanelSeat> builder)
    {
        builder.ToTable("calls_seat");
        builder.Property(s => s.Name).HasMaxLength(PanelSeat.MaxName);
        builder.Property(s => s.Disclosed).HasMaxLength(PanelSeat.MaxDisclosure);
        builder.HasIndex(s => new { s.ProcessId, s.AccountId }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(s => s.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class InterestMapping : IEntityTypeConfiguration<Interest>
{
    public void Configure(EntityTypeBuilder<Interest> builder)
    {
        builder.ToTable("calls_interest");
        builder.Property(i => i.Words).HasMaxLength(Interest.MaxWords);
        builder.Property(i => i.RulingReason).HasMaxLength(Interest.MaxWords);
        builder.HasIndex(i => new { i.BidId, i.SeatId }).IsUnique();
        builder.HasOne<Bid>().WithMany().HasForeignKey(i => i.BidId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PanelSeat>().WithMany().HasForeignKey(i => i.SeatId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BidScoreMapping : IEntityTypeConfiguration<BidScore>
{
    public void Configure(EntityTypeBuilder<BidScore> builder)
    {
        builder.ToTable("calls_score");
        builder.Property(s => s.Reason).HasMaxLength(BidScore.MaxReason);
        builder.HasIndex(s => s.BidId);
        builder.HasOne<Bid>().WithMany().HasForeignKey(s => s.BidId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PanelSeat>().WithMany().HasForeignKey(s => s.SeatId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PanelNoteMapping : IEntityTypeConfiguration<PanelNote>
{
    public void Configure(EntityTypeBuilder<PanelNote> builder)
    {
        builder.ToTable("calls_note");
        builder.Property(n => n.Words).HasMaxLength(PanelNote.MaxWords);
        builder.HasIndex(n => n.BidId);
        builder.HasOne<Bid>().WithMany().HasForeignKey(n => n.BidId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PanelSeat>().WithMany().HasForeignKey(n => n.SeatId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PanelDecisionMapping : IEntityTypeConfiguration<PanelDecision>
{
    public void Configure(EntityTypeBuilder<PanelDecision> builder)
    {
        builder.ToTable("calls_decision");
        foreach (var words in new[] { nameof(PanelDecision.Options), nameof(PanelDecision.Reasons), nameof(PanelDecision.Dissent), nameof(PanelDecision.Feedback), nameof(PanelDecision.ReopenedWhy), nameof(PanelDecision.Entitled) })
            builder.Property(words).HasMaxLength(PanelDecision.MaxWords);
        builder.HasIndex(d => d.BidId);
        builder.HasOne<Bid>().WithMany().HasForeignKey(d => d.BidId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CallMeeting>().WithMany().HasForeignKey(d => d.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CallMeetingMapping : IEntityTypeConfiguration<CallMeeting>
{
    public void Configure(EntityTypeBuilder<CallMeeting> builder)
    {
        builder.ToTable("calls_meeting");
        builder.Property(m => m.Where).HasMaxLength(CallMeeting.MaxWords);
        builder.HasIndex(m => new { m.ProcessId, m.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(m => m.ProcessId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegisteredInterestMapping : IEntityTypeConfiguration<RegisteredInterest>
{
    public void Configure(EntityTypeBuilder<RegisteredInterest> builder)
    {
        builder.ToTable("calls_registered");
        builder.Property(r => r.Body).HasMaxLength(RegisteredInterest.MaxBody);
        builder.Property(r => r.Number).HasMaxLength(Organisation.MaxNumber);
        builder.HasIndex(r => r.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegisterRefreshMapping : IEntityTypeConfiguration<RegisterRefresh>
{
    public void Configure(EntityTypeBuilder<RegisterRefresh> builder)
    {
        builder.ToTable("calls_refresh");
        builder.HasIndex(r => new { r.AccountId, r.At });
        builder.HasIndex(r => new { r.MeetingId, r.AccountId }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<CallMeeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChallengeMapping : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("calls_challenge");
        builder.Property(c => c.Words).HasMaxLength(Challenge.MaxWords);
        builder.Property(c => c.Answer).HasMaxLength(Challenge.MaxWords);
        builder.HasIndex(c => c.BidId);
        builder.HasOne<Bid>().WithMany().HasForeignKey(c => c.BidId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GrantReportMapping : IEntityTypeConfiguration<GrantReport>
{
    public void Configure(EntityTypeBuilder<GrantReport> builder)
    {
        builder.ToTable("calls_report");
        builder.Property(r => r.Story).HasMaxLength(GrantReport.MaxStory);
        builder.Property(r => r.Learned).HasMaxLength(GrantReport.MaxStory);
        builder.Property(r => r.Skipped).HasMaxLength(500);
        builder.HasIndex(r => r.BidId);
        builder.HasOne<Bid>().WithMany().HasForeignKey(r => r.BidId).OnDelete(DeleteBehavior.Cascade);
    }
}
