using System.Reflection;
using Folkmoot.Platform.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Tests.Architecture;

public sealed class QueryTests
{
    [Fact]
    public void What_a_page_reads_from_its_query_may_be_missing()
    {
        var nullability = new NullabilityInfoContext();
        var queries = typeof(FolkmootDb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)))
            .SelectMany(t => t.GetProperties()).Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true }).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, p => Assert.True(p.PropertyType.IsValueType || nullability.Create(p).WriteState == NullabilityState.Nullable, $"{p.DeclaringType}.{p.Name} must be nullable, or visitors without it are shown an error."));
    }
}
