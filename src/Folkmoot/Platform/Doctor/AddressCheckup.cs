using System.Runtime.CompilerServices;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Health;

namespace Folkmoot.Platform.Doctor;

/// <summary>The public address: safe, and leading to this site.</summary>
internal sealed class AddressCheckup(Settings settings) : ICheckup
{
    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var address = settings.Address;
        if (address.Scheme is "http" && !address.IsLoopback)
            yield return new(Verdict.Trouble, "address", $"{address} is not encrypted, so codes and sign-ins can be read on the way.", "Put a reverse proxy with https in front and set FOLKMOOT_ADDRESS to https://…");
        if (address.Scheme is "https" && settings.Proxies.Count == 0)
            yield return new(Verdict.Trouble, "proxy", "The address is https, but no proxy is believed, so every visitor seems to come from the same machine.", "Set FOLKMOOT_PROXIES to the proxy's address, such as 127.0.0.1.");
        if (settings.Demonstration && !address.IsLoopback)
            yield return new(Verdict.Warning, "demonstration", "This is a demonstration: everybody can read all letters and so sign in as anybody.", "For a real place, start with an empty data folder and without FOLKMOOT_DEMONSTRATION.");
        yield return await VisitAsync(address, cancellationToken);
    }

    private static async Task<Finding> VisitAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            var answer = await client.GetStringAsync(new Uri(address, HealthEndpoints.Live), cancellationToken);
            return answer.StartsWith("live", StringComparison.Ordinal)
                ? new(Verdict.Fine, "site", $"It answers at {address}")
                : new(Verdict.Trouble, "site", $"Something else than Folkmoot answers at {address}", "Check FOLKMOOT_ADDRESS and the reverse proxy.");
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Verdict.Warning, "site", $"Nothing answers at {address}", "Start the site; when it is running, check FOLKMOOT_ADDRESS and the reverse proxy.");
        }
    }
}
