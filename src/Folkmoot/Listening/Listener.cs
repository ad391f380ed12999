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

    private string? _given;

    /// <summary>The key of the account or device; null for a device that has never taken part.</summary>
    public byte[]? Key(Guid process) => Who() is { } who ? KeyOf(process, who) : null;

    /// <summary>Whether the account or device has taken part in anything before.</summary>
    public bool IsKnown => Who() is not null;

    /// <summary>The key, after giving the device a number where it had none.</summary>
    public byte[] KeyOrNew(Guid process) => KeyOf(process, WhoOrNew());

    /// <summary>A key for one part of something, which matches no key of another part.</summary>
    public byte[] KeyOrNew(Guid process, string part) => KeyOf(process, $"{part}:{WhoOrNew()}");

    /// <summary>The key of whoever ticked a sheet of paper.</summary>
    public byte[] KeyOfSheet(Guid process, Guid pack, int sheet) => KeyOf(process, string.Create(CultureInfo.InvariantCulture, $"sheet:{pack:N}:{sheet}"));

    /// <summary>The connection, for limits; never kept.</summary>
    public string Address => ClientAddress.Of(http.HttpContext!);

    private byte[] KeyOf(Guid process, string who) => key.Mac(Purpose, $"{process:N}:{who}");

    private string WhoOrNew() => Who() ?? $"device:{_given = DeviceCookie.Give(http.HttpContext!)}";

    private string? Who() => current.IsSignedIn ? $"account:{current.Actor.AccountId:N}"
        : (_given ?? DeviceCookie.Find(http.HttpContext!)) is { } device ? $"device:{device}"
        : null;
}
