using System.Reflection;
using Folkmoot.Platform.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace Folkmoot.Tests.Infrastructure;

/// <summary>
/// Runs a theory once on each database. The test's first parameter is a <see cref="DatabaseKind"/>; further values given here follow
/// it. A database that is not configured shows as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabasesAttribute(params object[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            .. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow([kind, .. values])
            {
                Skip = TestDatabase.WhyUnavailable(kind),
                Traits = { ["database"] = [kind.ToString()] },
            }),
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
