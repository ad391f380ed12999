using System.Reflection;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Folkmoot.Tests.Architecture;

public sealed class PageTests
{
    [Fact]
    public void No_page_has_more_than_it_needs()
    {
        var pages = typeof(FolkmootDb).Assembly.GetTypes();

        Assert.Contains(pages, type => type.IsSubclassOf(typeof(SitePage)));
        Assert.DoesNotContain(pages, type => type.IsSubclassOf(typeof(PageModel)));
    }

    [Fact]
    public void Only_what_is_bound_and_what_answers_is_public()
    {
        var others = typeof(FolkmootDb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SitePage)))
            .SelectMany(t => t.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(member => member switch
            {
                PropertyInfo property => !property.GetMethod!.IsVirtual && !property.GetCustomAttributes().Any(a => a is IBindingSourceMetadata or BindPropertyAttribute),
                MethodInfo method => !method.IsSpecialName && !method.IsVirtual && !method.Name.StartsWith("On", StringComparison.Ordinal),
                _ => false,
            })
            .Select(member => $"{member.DeclaringType}.{member.Name}");

        Assert.Empty(others);
    }

    [Fact]
    public void What_a_page_reads_from_its_query_may_be_missing()
    {
        var nullability = new NullabilityInfoContext();
        var queries = typeof(FolkmootDb).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SitePage)))
            .SelectMany(t => t.GetProperties()).Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true }).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, p => Assert.True(p.PropertyType.IsValueType || nullability.Create(p).WriteState == NullabilityState.Nullable, $"{p.DeclaringType}.{p.Name} must be nullable, or visitors without it are shown an error."));
    }
}
