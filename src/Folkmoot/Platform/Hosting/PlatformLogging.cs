using Folkmoot.Platform.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Folkmoot.Platform.Hosting;

/// <summary>
/// Log lines: JSON for collectors, plain text on a terminal. The framework's own request and query messages are off, because
/// they hold addresses, codes and names; <c>RequestLog</c> writes what an operator needs instead.
/// </summary>
internal static class PlatformLogging
{
    public static void AddPlatformLogging(this ILoggingBuilder logging, Settings settings)
    {
        var json = settings.Log is LogForm.Json || (settings.Log is LogForm.Auto && Console.IsOutputRedirected);
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (json)
        {
            logging.AddJsonConsole(form =>
            {
                form.UseUtcTimestamp = true;
                form.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                form.IncludeScopes = false;
            });
        }
        else
        {
            logging.AddSimpleConsole(form =>
            {
                form.SingleLine = true;
                form.TimestampFormat = "HH:mm:ss ";
                form.ColorBehavior = LoggerColorBehavior.Default;
            });
        }
    }
}
