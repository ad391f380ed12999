using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Folkmoot.Bench;

/// <summary>
/// One kept-alive connection that asks for one page again and again. It only looks for the status and the end of each answer, so that
/// it takes as little of the machine as it can from the server beside it.
/// </summary>
internal sealed class PageClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly byte[] _buffer = new byte[512 * 1024];

    private PageClient(Uri page, string headers) =>
        _request = Encoding.ASCII.GetBytes($"GET {page.PathAndQuery} HTTP/1.1\r\nHost: {page.Authority}\r\n{headers}\r\n");

    /// <summary>The bytes of the last answer, head and body as sent.</summary>
    public int Length { get; private set; }

    public static async Task<PageClient> ConnectAsync(Uri page, string headers = "")
    {
        var client = new PageClient(page, headers);
        await client._socket.ConnectAsync(page.Host, page.Port);
        return client;
    }

    public async Task GetAsync()
    {
        await _socket.SendAsync(_request);
        var filled = 0;
        while (!IsWhole(_buffer.AsSpan(0, filled)))
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
                throw new IOException("The server closed the connection in the middle of an answer.");
            filled += read;
        }

        Length = filled;
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = answer[..(end + 2)];
        if (!head.StartsWith("HTTP/1.1 200 "u8))
            throw new IOException("The server answered " + Encoding.ASCII.GetString(head[..head.IndexOf("\r\n"u8)]));
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        Utf8Parser.TryParse(head[(at + 16)..], out int length, out _);
        return answer.Length >= end + 4 + length;
    }
}
