using System.Text.Unicode;

namespace Folkmoot.Counting.Pabulib;

/// <summary>
/// Splits a stream of bytes into rows and fields without making strings. Memory is bounded by the longest row accepted.
/// </summary>
/// <remarks>
/// A field that begins with a quote ends at the next single quote; a doubled quote inside it stands for one. Such a field may
/// contain separators and line breaks. Fields are views into the buffer and live until the next call of <see cref="Read"/>.
/// </remarks>
internal sealed class RecordReader(Stream stream, PabulibReadOptions options, CancellationToken cancellation)
{
    private const byte Separator = (byte)';';
    private const byte Quote = (byte)'"';
    private const int MaximumFields = 1000;
    private const int ReportEvery = 1 << 20;

    private readonly long? _total = stream.CanSeek ? stream.Length - stream.Position : null;
    private readonly int[] _starts = new int[MaximumFields];
    private readonly int[] _lengths = new int[MaximumFields];
    private byte[] _buffer = new byte[1 << 18];
    private int _next;
    private int _end;
    private bool _ended;
    private long _nextLine = 1;
    private long _bytesRead;
    private long _reported;

    /// <summary>The line on which the current row begins, from 1; at the end of the file that of the last row.</summary>
    public long Line { get; private set; } = 1;

    public int FieldCount { get; private set; }

    /// <summary>Shown in progress reports; set by the parser.</summary>
    public int Ballots { get; set; }

    public ReadOnlySpan<byte> this[int field] => new(_buffer, _starts[field], _lengths[field]);

    public bool IsBlank => FieldCount == 1 && this[0].Trim((byte)' ').IsEmpty;

    /// <summary>Moves to the next row; false at the end of the file.</summary>
    public bool Read()
    {
        if (_bytesRead == 0 && !SkipByteOrderMark())
            return false;
        var lastLine = Line;
        Line = _nextLine;
        var end = FindLineEnd(_next);
        if (end < 0)
        {
            Line = lastLine;
            return false;
        }

        var quoted = new ReadOnlySpan<byte>(_buffer, _next, end - _next).Contains(Quote);
        if (quoted)
            end = FindQuotedEnd(end);
        else
            _nextLine++;
        var row = new ReadOnlySpan<byte>(_buffer, _next, end - _next);
        if (!Utf8.IsValid(row) || row.Contains((byte)0))
            throw Refuse(PabulibCode.NotUtf8, Line, "the row is not UTF-8 text; save the file with the encoding UTF-8.");
        var trimmed = end > _next && _buffer[end - 1] == (byte)'\r' ? end - 1 : end;
        if (quoted)
            SplitQuoted(_next, trimmed);
        else
            SplitPlain(_next, trimmed);
        _next = Math.Min(end + 1, _end);
        return true;
    }

    private static PabulibException Refuse(PabulibCode code, long line, string message) =>
        new(new PabulibIssue(PabulibSeverity.Fatal, code, line, message));

    private bool SkipByteOrderMark()
    {
        while (_end < 3 && Fill())
        {
        }

        var start = new ReadOnlySpan<byte>(_buffer, 0, _end);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _next = 3;
        else if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw Refuse(PabulibCode.NotUtf8, 1, "the file is written in UTF-16; save it as UTF-8.");
        return _next < _end;
    }

    /// <summary>Where the line that holds position <paramref name="from"/> ends: its line feed, the end of the file, or -1 when nothing is left.</summary>
    private int FindLineEnd(int from)
    {
        while (true)
        {
            var found = new ReadOnlySpan<byte>(_buffer, from, _end - from).IndexOf((byte)'\n');
            var end = found < 0 ? _end : from + found;
            if (end - _next > options.MaximumLineBytes)
                throw Refuse(PabulibCode.LineTooLong, Line, $"the row is longer than {options.MaximumLineBytes} bytes; no .pb file needs that, so check that it is one.");
            if (found >= 0)
                return end;
            if (_ended)
                return _next < _end ? _end : -1;
            var offset = end - _next;
            Fill();
            from = _next + offset;
        }
    }

    private bool Fill()
    {
        cancellation.ThrowIfCancellationRequested();
        if (_ended)
            return false;
        if (_next > 0)
        {
            Buffer.BlockCopy(_buffer, _next, _buffer, 0, _end - _next);
            _end -= _next;
            _next = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
        _bytesRead += read;
        if (_bytesRead - _reported >= ReportEvery || _ended)
        {
            _reported = _bytesRead;
            options.Progress?.Report(new PabulibProgress(_bytesRead, _total, Ballots));
        }

        return !_ended;
    }

    private void SplitPlain(int start, int end)
    {
        FieldCount = 0;
        while (true)
        {
            var found = new ReadOnlySpan<byte>(_buffer, start, end - start).IndexOf(Separator);
            if (found < 0)
                break;
            AddField(start, found);
            start += found + 1;
        }

        AddField(start, end - start);
    }

    private void AddField(int start, int length)
    {
        if (FieldCount == MaximumFields)
            throw Refuse(PabulibCode.WrongFieldCount, Line, $"the row has more than {MaximumFields} fields; check the separator, which must be a semicolon.");
        _starts[FieldCount] = start;
        _lengths[FieldCount] = length;
        FieldCount++;
    }

    /// <summary>Finds the end of a row that holds quotes: a line break inside a quoted field does not end it.</summary>
    private int FindQuotedEnd(int end)
    {
        // Offsets count from _next, because reading on may move the buffer.
        var (position, length) = (0, end - _next);
        var (quoted, fieldStart, opened) = (false, true, Line);
        while (true)
        {
            for (; position < length; position++)
            {
                var current = _buffer[_next + position];
                if (current == Quote && quoted && position + 1 < length && _buffer[_next + position + 1] == Quote)
                {
                    position++;
                }
                else if (current == Quote && (quoted || fieldStart))
                {
                    quoted = !quoted;
                    opened = _nextLine;
                }

                fieldStart = !quoted && current == Separator;
            }

            _nextLine++;
            if (!quoted)
                return _next + length;
            if (_next + length == _end)
                throw Refuse(PabulibCode.BadQuotes, opened, "a quote is opened and never closed; close it, or double it if it is part of the text.");
            length = FindLineEnd(_next + length + 1) - _next;
        }
    }

    private void SplitQuoted(int start, int end)
    {
        FieldCount = 0;
        while (true)
        {
            if (start < end && _buffer[start] == Quote)
            {
                start = AddQuoted(start, end);
            }
            else
            {
                var found = new ReadOnlySpan<byte>(_buffer, start, end - start).IndexOf(Separator);
                AddField(start, found < 0 ? end - start : found);
                start = found < 0 ? end : start + found;
            }

            if (start == end)
                return;
            if (_buffer[start] != Separator)
                throw Refuse(PabulibCode.BadQuotes, Line, "text follows a closing quote; double a quote that is part of the text.");
            start++;
        }
    }

    /// <summary>Adds a quoted field, writing single quotes over its doubled ones, and returns the position after it.</summary>
    private int AddQuoted(int start, int end)
    {
        var (written, position) = (start, start + 1);
        while (position < end)
        {
            var current = _buffer[position++];
            if (current == Quote)
            {
                if (position == end || _buffer[position] != Quote)
                    break;
                position++;
            }

            _buffer[written++] = current;
        }

        AddField(start, written - start);
        return position;
    }
}
