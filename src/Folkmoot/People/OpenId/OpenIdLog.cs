using Microsoft.Extensions.Logging;

namespace Folkmoot.People.OpenId;

/// <summary>What operators read when signing in through a provider does not work.</summary>
internal static partial class OpenIdLog
{
    [LoggerMessage(LogLevel.Warning, "Signing in through OpenID Connect failed.")]
    public static partial void NoteFailure(this ILogger logger, Exception? failure);
}
