using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Folkmoot.Platform.Hosting;

/// <summary>What one client may ask of the server. Pages that take uploads raise the body's size for themselves.</summary>
internal static class ServerLimits
{
    public static void Set(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 1024 * 1024;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        server.Limits.MaxConcurrentConnections = 20_000;
    }
}
