using Folkmoot.Assemblies.Register;
using Folkmoot.People;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Assemblies.Recruit;

internal sealed class QuotaMapping : IEntityTypeConfiguration<Quota>
{
    public void Configure(EntityTypeBuilder<Quota> builder)
    {
        builder.ToTable("assemblies_quota");
        builder.HasKey(q => new { q.ProcessId, q.Ordinal });
        builder.Property(q => q.Feature).HasMaxLength(Quota.MaxName);
        builder.Property(q => q.Value).HasMaxLength(Quota.MaxName);
        builder.HasOne<Process>().WithMany().HasForeignKey(q => q.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PostcodeAreaMapping : IEntityTypeConfiguration<PostcodeArea>
{
    public void Configure(EntityTypeBuilder<PostcodeArea> builder)
    {
        builder.ToTable("assemblies_postcode");
        builder.HasKey(p => new { p.ProcessId, p.Postcode });
        builder.Property(p => p.Postcode).HasMaxLength(InvitedAddress.MaxPostcode);
        builder.HasOne<Process>().WithMany().HasForeignKey(p => p.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class InvitedAddressMapping : IEntityTypeConfiguration<InvitedAddress>
{
    public void Configure(EntityTypeBuilder<InvitedAddress> builder)
    {
        builder.ToTable("assemblies_address");
        builder.Property(a => a.Words).HasMaxLength(InvitedAddress.MaxWords);
        builder.Property(a => a.Postcode).HasMaxLength(InvitedAddress.MaxPostcode);
        builder.Property(a => a.CodeHash).HasMaxLength(32);
        builder.HasIndex(a => new { a.ProcessId, a.Number }).IsUnique();
        builder.HasIndex(a => new { a.ProcessId, a.Mailing, a.Number });
        builder.HasIndex(a => a.CodeHash).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(a => a.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MailingMapping : IEntityTypeConfiguration<Mailing>
{
    public void Configure(EntityTypeBuilder<Mailing> builder)
    {
        builder.ToTable("assemblies_mailing");
        builder.Property(m => m.Subject).HasMaxLength(Mailing.MaxSubject);
        builder.Property(m => m.Body).HasMaxLength(Mailing.MaxBody);
        builder.Property(m => m.Seed).HasMaxLength(Mailing.MaxSeed);
        builder.Property(m => m.DeprivedChance).HasMaxLength(60);
        builder.Property(m => m.OtherChance).HasMaxLength(60);
        builder.Property(m => m.Who).HasMaxLength(200);
        builder.HasIndex(m => new { m.ProcessId, m.Number }).IsUnique();
        builder.HasOne<Process>().WithMany().HasForeignKey(m => m.ProcessId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> builder)
    {
        builder.ToTable("assemblies_registration");
        builder.Property(r => r.Household).HasMaxLength(80);
        builder.Property(r => r.Name).HasMaxLength(Registration.MaxName);
        builder.Property(r => r.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.EmailKey).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(r => r.Phone).HasMaxLength(Registration.MaxPhone);
        builder.Property(r => r.Contact).HasMaxLength(Registration.MaxContact);
        builder.Property(r => r.Support).HasMaxLength(200);
        builder.Property(r => r.Needs).HasMaxLength(Registration.MaxNeeds);
        builder.Property(r => r.HelpedBy).HasMaxLength(200);
        builder.Property(r => r.CodeHash).HasMaxLength(32);
        builder.HasIndex(r => new { r.ProcessId, r.Number }).IsUnique();
        builder.HasIndex(r => r.CodeHash).IsUnique();
        builder.HasIndex(r => r.EmailKey);
        builder.HasIndex(r => r.AddressId);
        builder.HasOne<Process>().WithMany().HasForeignKey(r => r.ProcessId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<InvitedAddress>().WithMany().HasForeignKey(r => r.AddressId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<RegistrationPage>().WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class CallNoteMapping : IEntityTypeConfiguration<CallNote>
{
    public void Configure(EntityTypeBuilder<CallNote> builder)
    {
        builder.ToTable("assemblies_call_note");
        builder.Property(n => n.Who).HasMaxLength(200);
        builder.Property(n => n.Words).HasMaxLength(CallNote.MaxWords);
        builder.HasOne<Registration>().WithMany().HasForeignKey(n => n.RegistrationId).OnDelete(DeleteBehavior.Cascade);
    }
}
