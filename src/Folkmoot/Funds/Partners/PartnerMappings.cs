using Folkmoot.Communities;
using Folkmoot.Funds.Books;
using Folkmoot.Platform.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Funds.Partners;

internal sealed class ContributionTermsMapping : IEntityTypeConfiguration<ContributionTerms>
{
    public void Configure(EntityTypeBuilder<ContributionTerms> builder)
    {
        builder.ToTable("funds_terms");
        builder.HasKey(t => new { t.JournalId, t.Lot });
        builder.Property(t => t.Lot).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(t => t.BasisPaper).HasMaxLength(ContributionTerms.MaxPaper);
        builder.Property(t => t.Reporting).HasMaxLength(ContributionTerms.MaxReporting);
        builder.HasIndex(t => t.YearEnd);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(t => t.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContributionPartMapping : IEntityTypeConfiguration<ContributionPart>
{
    public void Configure(EntityTypeBuilder<ContributionPart> builder)
    {
        builder.ToTable("funds_part");
        builder.HasKey(p => new { p.JournalId, p.Lot, p.Number });
        builder.Property(p => p.Lot).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(p => p.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceBasisMapping : IEntityTypeConfiguration<PlaceBasis>
{
    public void Configure(EntityTypeBuilder<PlaceBasis> builder)
    {
        builder.ToTable("funds_basis");
        builder.HasKey(b => new { b.PlaceId, b.Code });
        builder.Property(b => b.Code).HasMaxLength(LegalBasis.MaxCode);
        builder.Property(b => b.Title).HasMaxLength(LegalBasis.MaxTitle);
        builder.Property(b => b.Source).HasMaxLength(LegalBasis.MaxSource);
        builder.HasOne<Place>().WithMany().HasForeignKey(b => b.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class YearEndMapping : IEntityTypeConfiguration<YearEnd>
{
    public void Configure(EntityTypeBuilder<YearEnd> builder)
    {
        builder.ToTable("funds_year_end");
        builder.Property(y => y.Lot).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(y => y.Words).HasMaxLength(YearEnd.MaxWords);
        builder.HasIndex(y => new { y.JournalId, y.Lot, y.On }).IsUnique();
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(y => y.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AlongsideMapping : IEntityTypeConfiguration<Alongside>
{
    public void Configure(EntityTypeBuilder<Alongside> builder)
    {
        builder.ToTable("funds_alongside");
        builder.Property(a => a.Partner).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.Property(a => a.What).HasMaxLength(Alongside.MaxWhat);
        builder.Property(a => a.By).HasMaxLength(FundParty.MaxName);
        foreach (var words in new[] { nameof(Alongside.How), nameof(Alongside.Outcomes), nameof(Alongside.TakenBackWhy) })
            builder.Property(words).HasMaxLength(Alongside.MaxWords);
        builder.HasIndex(a => new { a.JournalId, a.Partner });
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(a => a.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("funds_agreement");
        builder.Ignore(a => a.Parties);
        builder.Ignore(a => a.Words);
        builder.Property(a => a.Title).HasMaxLength(Agreement.MaxTitle);
        builder.Property(a => a.Paper).HasMaxLength(ContributionTerms.MaxPaper);
        builder.HasIndex(a => a.JournalId);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(a => a.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementVariationMapping : IEntityTypeConfiguration<AgreementVariation>
{
    public void Configure(EntityTypeBuilder<AgreementVariation> builder)
    {
        builder.ToTable("funds_variation");
        builder.Property(v => v.Field).HasMaxLength(40);
        builder.Property(v => v.Why).HasMaxLength(YearEnd.MaxWords);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(v => v.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementReportMapping : IEntityTypeConfiguration<AgreementReport>
{
    public void Configure(EntityTypeBuilder<AgreementReport> builder)
    {
        builder.ToTable("funds_agreement_report");
        builder.HasKey(r => new { r.AgreementId, r.DueOn });
        builder.Property(r => r.Paper).HasMaxLength(ContributionTerms.MaxPaper);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("funds_invitation");
        builder.HasKey(i => i.JournalId);
        foreach (var words in new[] { nameof(Invitation.Does), nameof(Invitation.ForWhom), nameof(Invitation.Terms), nameof(Invitation.Gets) })
            builder.Property(words).HasMaxLength(Invitation.MaxWords);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(i => i.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OfferMapping : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("funds_offer");
        builder.Property(o => o.Body).HasMaxLength(Offer.MaxName);
        builder.Property(o => o.Contact).HasMaxLength(Offer.MaxName);
        builder.Property(o => o.Email).HasMaxLength(People.EmailAddress.MaxLength);
        builder.Property(o => o.EmailKey).HasMaxLength(People.EmailAddress.MaxLength);
        builder.Property(o => o.Wishes).HasMaxLength(Offer.MaxWishes);
        builder.Property(o => o.Answer).HasMaxLength(Offer.MaxAnswer);
        builder.Property(o => o.Lot).HasMaxLength(Folkmoot.Ledger.Name.Longest);
        builder.HasIndex(o => new { o.JournalId, o.State });
        builder.HasIndex(o => o.EmailKey);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(o => o.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContributionImportMapping : IEntityTypeConfiguration<ContributionImport>
{
    public void Configure(EntityTypeBuilder<ContributionImport> builder)
    {
        builder.ToTable("funds_import");
        builder.HasKey(i => new { i.JournalId, i.Hash });
        builder.Property(i => i.Hash).HasMaxLength(64);
        builder.Property(i => i.Name).HasMaxLength(UploadedFile.MaxName);
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(i => i.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}
