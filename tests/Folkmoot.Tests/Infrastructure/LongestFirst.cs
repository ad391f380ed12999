using Folkmoot.Tests.Infrastructure;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Folkmoot.Tests.Infrastructure;

/// <summary>Says of a class of tests that it runs for half a minute or more, so that it is begun first and no core waits for it at the end.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsLongAttribute : Attribute;

/// <summary>Begins the classes of tests that run long before all others. Tests of one class run one after the other.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly HashSet<string> Long =
        [.. typeof(LongestFirst).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RunsLongAttribute), inherit: false)).Select(type => type.FullName!)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => IsLong(collection.TestCollectionDisplayName) ? 0 : 1).ThenBy(collection => collection.UniqueID, StringComparer.Ordinal)];

    // A class that names no collection has one of its own, called "Test collection for" and its name.
    private static bool IsLong(string collection) => Long.Any(name => collection.Contains(name + " ", StringComparison.Ordinal));
}
