namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>What pages weigh when they are the first that a visitor sees: everything that came over the line, pictures apart.</summary>
internal static class Weights
{
    /// <summary>Makes the browser load everything anew for each page.</summary>
    public static async Task ForgetAsync(Visitor visitor)
    {
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
    }

    /// <summary>The bytes of answers, heads and bodies as compressed, for the page that was navigated to last.</summary>
    public static async Task<long> LastPageAsync(Visitor visitor)
    {
        var requests = visitor.Requests.ToList();
        var finished = visitor.Finished.ToHashSet();
        var page = requests.Skip(requests.FindLastIndex(r => r.IsNavigationRequest)).Where(r => r.ResourceType is not "image" && finished.Contains(r));
        long total = 0;
        foreach (var request in page)
        {
            var sizes = await request.SizesAsync();
            total += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        return total;
    }
}
