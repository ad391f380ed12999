using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Folkmoot.Platform.SentForms;

/// <summary>What was answered to a form, to be answered again.</summary>
internal sealed class SentAnswer(HttpResponse response, byte[] body) : IActionResult
{
    private readonly int _status = response.StatusCode;
    private readonly KeyValuePair<string, StringValues>[] _headers = [.. response.Headers];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var again = context.HttpContext.Response;
        again.StatusCode = _status;
        foreach (var (name, value) in _headers)
            again.Headers[name] = value;
        await again.Body.WriteAsync(body, context.HttpContext.RequestAborted);
    }
}
