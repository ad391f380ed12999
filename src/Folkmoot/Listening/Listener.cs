using System.Globalization;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.Listening;

/// <summary>Tells who takes part in one process from everybody else, and from themselves in any other, without knowing who it is.</summary>
public sealed class Listener(IInstanceKey key, ICurrentActor current, IHttpContextAccessor http)
{
    private const string Purpose = "listening.person";

    /// <summary>The key of the account or device; null for a device that has never taken part.</summary>
    public byte[]? Key(Guid process) => Who() is { } who ? KeyOf(process, who) : null;

    /// <summary>The key, after giving the device a number where it had none.</summary>
    public byte[] KeyOrNew(Guid process) => KeyOf(process, Who() ?? $"device:{DeviceCookie.Give(http.HttpContext!)}");

    /// <summary>The key of whoever ticked a sheet of paper.</summary>
    public byte[] KeyOfSheet(Guid process, Guid pack, int sheet) => KeyOf(process, string.Create(CultureInfo.InvariantCulture, $"sheet:{pack:N}:{sheet}"));

    /// <summary>The connection, for limits; never kept.</summary>
    public string Address => ClientAddress.Of(http.HttpContext!);

    private byte[] KeyOf(Guid process, string who) => key.Mac(Purpose, $"{process:N}:{who}");

    private string? Who() => current.IsSignedIn ? $"account:{current.Actor.AccountId:N}"
        : DeviceCookie.Find(http.HttpContext!) is { } device ? $"device:{device}"
        : null;
}
