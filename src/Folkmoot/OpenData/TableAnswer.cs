using System.Globalization;
using System.Text;
using Folkmoot.Platform.Tables;
using Microsoft.AspNetCore.Http;

namespace Folkmoot.OpenData;

/// <summary>A public table as comma-separated values, written row by row. Every field of words is quoted and cannot be taken for a formula.</summary>
/// <param name="name">The name under which it is saved.</param>
/// <param name="columns">The heads of its columns.</param>
/// <param name="rows">Writes the rows, each a list of words, numbers, moments, addresses or nothing.</param>
internal sealed class TableAnswer(string name, IReadOnlyList<string> columns, Func<Func<IReadOnlyList<object?>, Task>, Task> rows) : IResult
{
    public const string MediaType = "text/csv";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType + "; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        response.Headers.CacheControl = "public, max-age=60";
        response.Headers.AccessControlAllowOrigin = "*";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true);
        await writer.WriteAsync(string.Join(',', columns) + "\r\n");
        await rows(row => writer.WriteAsync(string.Join(',', row.Select(Field)) + "\r\n"));
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string words => Csv.Field(words),
        Uri address => Csv.Field(address.AbsoluteUri),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        decimal money => money.ToString("0.00", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A table has no way to write {value.GetType()}.", nameof(value)),
    };
}
