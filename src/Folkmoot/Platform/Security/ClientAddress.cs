using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Platform.Security;

internal static class ClientAddress
{
    /// <summary>What limits are counted by: the address, of IPv6 the network that one subscriber gets. Kept in memory only and never logged.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "none";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
