using Folkmoot.Funds.Books;
using Folkmoot.Platform.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Funds.Bank;

internal sealed class BankStatementMapping : IEntityTypeConfiguration<BankStatement>
{
    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("funds_statement");
        builder.Property(s => s.Hash).HasMaxLength(64);
        builder.Property(s => s.Name).HasMaxLength(UploadedFile.MaxName);
        builder.Property(s => s.By).HasMaxLength(200);
        builder.HasIndex(s => new { s.JournalId, s.Hash }).IsUnique();
        builder.HasOne<JournalRecord>().WithMany().HasForeignKey(s => s.JournalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BankLineMapping : IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankLine> builder)
    {
        builder.ToTable("funds_bank_line");
        builder.Property(l => l.Text).HasMaxLength(BankLine.MaxText);
        builder.Property(l => l.Outside).HasMaxLength(BankLine.MaxText);
        builder.Property(l => l.Mark).HasMaxLength(64);
        builder.HasIndex(l => new { l.JournalId, l.Mark }).IsUnique();
        builder.HasOne<BankStatement>().WithMany().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Cascade);
    }
}
