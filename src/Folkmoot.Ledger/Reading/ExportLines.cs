namespace Folkmoot.Ledger;

/// <summary>Splits an export into lines, without copying what is read more than once.</summary>
internal sealed class ExportLines(Stream stream)
{
    /// <summary>Bytes a line may have: room for a programme that gives a share to every resident of a large city.</summary>
    private const int LongestLine = 256 << 20;

    private byte[] _buffer = new byte[1 << 18];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The next line without its end; the span is good until the next call.</summary>
    /// <returns>False after the last line.</returns>
    public bool TryNext(out ReadOnlySpan<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var there = _buffer.AsSpan(_start, _end - _start);
            if (there[searched..].IndexOf((byte)'\n') is var at and >= 0)
            {
                line = there[..(searched + at)];
                _start += line.Length + 1;
                return true;
            }

            searched = there.Length;
            if (_atEnd)
            {
                line = there;
                _start = _end;
                return line.Length > 0;
            }

            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestLine)
                throw new LineException($"it is longer than {LongestLine} bytes");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }
}
