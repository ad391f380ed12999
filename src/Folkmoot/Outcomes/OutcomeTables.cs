using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Outcomes;

public static class OutcomeTables
{
    extension(FolkmootDb db)
    {
        public DbSet<Framework> Frameworks => db.Set<Framework>();

        public DbSet<Strategy> Strategies => db.Set<Strategy>();

        public DbSet<SharedOutcome> SharedOutcomes => db.Set<SharedOutcome>();

        public DbSet<StrategyLink> StrategyLinks => db.Set<StrategyLink>();

        public DbSet<Indicator> Indicators => db.Set<Indicator>();

        public DbSet<IndicatorValue> IndicatorValues => db.Set<IndicatorValue>();
    }
}
