using Folkmoot.Communities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Folkmoot.Outcomes;

internal sealed class FrameworkMapping : IEntityTypeConfiguration<Framework>
{
    public void Configure(EntityTypeBuilder<Framework> builder)
    {
        builder.ToTable("outcomes_framework");
        builder.Property(f => f.MadeWith).HasMaxLength(Framework.MaxWords);
        builder.Property(f => f.Record).HasMaxLength(Framework.MaxWords);
        builder.HasIndex(f => new { f.PlaceId, f.Number }).IsUnique();
        builder.HasOne<Place>().WithMany().HasForeignKey(f => f.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StrategyMapping : IEntityTypeConfiguration<Strategy>
{
    public void Configure(EntityTypeBuilder<Strategy> builder)
    {
        builder.ToTable("outcomes_strategy");
        builder.Property(s => s.Owner).HasMaxLength(Strategy.MaxName);
        builder.Property(s => s.Title).HasMaxLength(Strategy.MaxName);
        builder.HasOne<Framework>().WithMany().HasForeignKey(s => s.FrameworkId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SharedOutcomeMapping : IEntityTypeConfiguration<SharedOutcome>
{
    public void Configure(EntityTypeBuilder<SharedOutcome> builder)
    {
        builder.ToTable("outcomes_outcome");
        builder.Property(o => o.Code).HasMaxLength(SharedOutcome.MaxCode);
        builder.Property(o => o.Title).HasMaxLength(SharedOutcome.MaxTitle);
        builder.Property(o => o.Priority).HasMaxLength(SharedOutcome.MaxTitle);
        builder.HasIndex(o => new { o.FrameworkId, o.Code }).IsUnique();
        builder.HasOne<Framework>().WithMany().HasForeignKey(o => o.FrameworkId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StrategyLinkMapping : IEntityTypeConfiguration<StrategyLink>
{
    public void Configure(EntityTypeBuilder<StrategyLink> builder)
    {
        builder.ToTable("outcomes_link");
        builder.HasKey(l => new { l.OutcomeId, l.StrategyId });
        builder.HasOne<SharedOutcome>().WithMany().HasForeignKey(l => l.OutcomeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Strategy>().WithMany().HasForeignKey(l => l.StrategyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("outcomes_indicator");
        builder.Property(i => i.Code).HasMaxLength(SharedOutcome.MaxCode);
        foreach (var words in new[] { nameof(Indicator.Title), nameof(Indicator.Unit), nameof(Indicator.Source) })
            builder.Property(words).HasMaxLength(Indicator.MaxWords);
        builder.Property(i => i.Baseline).HasPrecision(18, 3);
        builder.Property(i => i.Target).HasPrecision(18, 3);
        builder.HasOne<SharedOutcome>().WithMany().HasForeignKey(i => i.OutcomeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.ToTable("outcomes_value");
        builder.Property(v => v.Indicator).HasMaxLength(SharedOutcome.MaxCode);
        builder.Property(v => v.Evidence).HasMaxLength(Framework.MaxWords);
        builder.Property(v => v.Value).HasPrecision(18, 3);
        builder.HasIndex(v => new { v.PlaceId, v.Indicator, v.On });
        builder.HasOne<Place>().WithMany().HasForeignKey(v => v.PlaceId).OnDelete(DeleteBehavior.Restrict);
    }
}
