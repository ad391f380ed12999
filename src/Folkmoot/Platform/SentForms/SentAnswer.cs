using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Platform.SentForms;

/// <summary>What was answered to a form, to be answered again.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="headers">The headers that the answer has beside those of every answer.</param>
/// <param name="body">The bytes of the answer.</param>
internal sealed class SentAnswer(int status, IReadOnlyList<KeyValuePair<string, string[]>> headers, ReadOnlyMemory<byte> body) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var again = context.HttpContext.Response;
        again.StatusCode = status;
        foreach (var (name, values) in headers)
            again.Headers[name] = values;
        await again.Body.WriteAsync(body, context.HttpContext.RequestAborted);
    }

    public static SentAnswer Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var status = reader.ReadInt32();
        var headers = new KeyValuePair<string, string[]>[reader.ReadInt32()];
        for (var header = 0; header < headers.Length; header++)
        {
            var name = reader.ReadString();
            var values = new string[reader.ReadInt32()];
            for (var value = 0; value < values.Length; value++)
                values[value] = reader.ReadString();
            headers[header] = new(name, values);
        }

        return new SentAnswer(status, headers, reader.ReadBytes(reader.ReadInt32()));
    }

    public ReadOnlyMemory<byte> Write()
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(status);
        writer.Write(headers.Count);
        foreach (var (name, values) in headers)
        {
            writer.Write(name);
            writer.Write(values.Length);
            foreach (var value in values)
                writer.Write(value);
        }

        writer.Write(body.Length);
        writer.Write(body.Span);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
