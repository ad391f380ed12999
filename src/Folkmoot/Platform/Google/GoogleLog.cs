using Microsoft.Extensions.Logging;

namespace Folkmoot.Platform.Google;

/// <summary>What operators read when Google does not do what was asked. Neither keys nor sheets are named.</summary>
internal static partial class GoogleLog
{
    [LoggerMessage(LogLevel.Warning, "Google gave no token: status {Status}, {Word}.")]
    public static partial void NoteNoToken(this ILogger logger, int status, string word);

    [LoggerMessage(LogLevel.Information, "Google refused to read or write a sheet: status {Status}, {Word}.")]
    public static partial void NoteRefusal(this ILogger logger, int status, string word);
}
