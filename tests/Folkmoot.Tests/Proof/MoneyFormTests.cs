using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// The money's whole way over its pages, lived twice: once with every button pressed once, once with every button pressed many times at the
/// same moment. Both change the same rows. Which buttons there are is read from the pages of the rooms: one that is never pressed is found.
/// </summary>
[RunsLong]
public sealed partial class MoneyFormTests
{
    private const int Copies = 12;

    private static readonly string[] s_rooms = ["/Funds/", "/Calls/", "/Savings/", "/Assurance/", "/Outcomes/"];

    private static readonly Lazy<Task<Lived>> s_once = new(() => LiveAsync(DatabaseKind.Sqlite, 1));

    [Theory, Databases]
    public async Task EveryFormOfTheMoney_SentManyTimesAtOnce_HasTheEffectOfOne(DatabaseKind kind)
    {
        var (once, buttons) = await s_once.Value;

        var (many, _) = await LiveAsync(kind, Copies);

        Assert.All(once.Zip(many), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(once.Count, many.Count);
        Assert.All(once, effect => Assert.False(effect.EndsWith(": ", StringComparison.Ordinal), $"{effect}nothing has changed."));
        Assert.True(buttons.Count == 0, $"Nobody pressed:\n{string.Join('\n', buttons)}");
    }

    /// <param name="Effects">What every button changed.</param>
    /// <param name="NotPressed">Handlers of the rooms' pages to which nothing was sent.</param>
    private sealed record Lived(IReadOnlyList<string> Effects, IReadOnlyList<string> NotPressed);

    private static async Task<Lived> LiveAsync(DatabaseKind kind, int copies)
    {
        var (funds, fundPages) = await OfficeAsync(kind, copies);
        var (calls, _) = await RoundAsync(kind, copies);
        return new Lived([.. funds.Effects, .. calls.Effects], [.. fundPages.Except(funds.Handlers).Except(calls.Handlers).Except(s_elsewhere)]);
    }

    private static void FromEverywhere(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new AddressOfItsOwn());

    /// <summary>Every handler of a page of the money's rooms that takes a form.</summary>
    private static IReadOnlyList<string> Buttons(TestHost host) =>
    [
        .. from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
           where page is not null && s_rooms.Any(room => page.RelativePath.StartsWith(room, StringComparison.Ordinal))
           let model = typeof(Folkmoot.Funds.FundDesk).Assembly.GetType($"Folkmoot{page.RelativePath.Replace('/', '.')[..^".cshtml".Length]}Model", throwOnError: true)!
           from method in model.GetMethods()
           where method.Name.StartsWith("OnPost", StringComparison.Ordinal)
           let name = method.Name["OnPost".Length..^"Async".Length]
           select $"{endpoint.RoutePattern.RawText} {name}".Trim() into button
           orderby button
           select button,
    ];
}
