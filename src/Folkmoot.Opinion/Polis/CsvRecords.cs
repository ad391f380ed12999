using System.Globalization;
using System.Text;

namespace Folkmoot.Opinion.Polis;

/// <summary>Reads comma separated records of UTF-8 text one by one, without keeping them. Fields may be quoted and hold commas, quotes and line ends.</summary>
internal sealed class CsvRecords : IDisposable
{
    private const int LongestRecord = 16 * 1024 * 1024;
    private readonly StreamReader _reader;
    private readonly string _name;
    private readonly char[] _buffer = new char[1 << 16];
    private readonly List<int> _ends = [];
    private char[] _record = new char[1 << 12];
    private int _at;
    private int _filled;
    private int _length;
    private long _nextLine = 1;

    public CsvRecords(Stream stream, string name)
    {
        _reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        _name = name;
    }

    /// <summary>Line on which the record at hand begins, from 1.</summary>
    public long Line { get; private set; }

    public int Fields => _ends.Count;

    public ReadOnlySpan<char> this[int field]
    {
        get
        {
            var start = field == 0 ? 0 : _ends[field - 1];
            return _record.AsSpan(start, _ends[field] - start);
        }
    }

    /// <summary>Goes to the next record that is not blank.</summary>
    public bool Read()
    {
        while (Peek() >= 0)
        {
            Line = _nextLine;
            _ends.Clear();
            _length = 0;
            ReadRecord();
            if (Fields > 1 || _length > 0)
                return true;
        }

        return false;
    }

    public OpinionException Wrong(string sentence) => new(string.Create(CultureInfo.InvariantCulture, $"{_name}, line {Line}: {sentence}"));

    public void Dispose() => _reader.Dispose();

    private void ReadRecord()
    {
        while (true)
        {
            var c = Next();
            if (c == '"')
            {
                ReadQuoted();
                c = Next();
            }
            else
            {
                while (c is not (',' or '\n' or '\r' or < 0))
                {
                    Keep((char)c);
                    c = Next();
                }
            }

            _ends.Add(_length);
            switch (c)
            {
                case ',':
                    continue;
                case '\r' when Peek() == '\n':
                    Next();
                    break;
                case '\r' or '\n' or < 0:
                    break;
                default:
                    throw Wrong("there is text after a closing quote; double the quotes inside a quoted field.");
            }

            if (c >= 0)
                _nextLine++;
            return;
        }
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var c = Next();
            if (c == '"')
            {
                if (Peek() != '"')
                    return;
                Next();
            }
            else if (c < 0)
            {
                throw Wrong("the file ends inside a quoted field; it may have been cut off, fetch it again.");
            }
            else if (c == '\n')
            {
                _nextLine++;
            }

            Keep((char)c);
        }
    }

    private void Keep(char c)
    {
        if (_length == _record.Length)
        {
            if (_length >= LongestRecord)
                throw Wrong("the row is longer than 16 million characters; this is not an export of votes.");
            Array.Resize(ref _record, 2 * _length);
        }

        _record[_length++] = c;
    }

    private int Next()
    {
        var c = Peek();
        _at++;
        return c;
    }

    private int Peek()
    {
        if (_at >= _filled)
        {
            try
            {
                _filled = _reader.Read(_buffer, 0, _buffer.Length);
            }
            catch (DecoderFallbackException)
            {
                throw new OpinionException($"{_name} is not UTF-8 text; save it as UTF-8.");
            }

            _at = 0;
            // Some programs begin UTF-8 with a mark of byte order; it is no text.
            if (_nextLine == 1 && _filled > 0 && _length == 0 && _ends.Count == 0 && _buffer[0] == '\uFEFF')
                _at = 1;
            if (_at >= _filled)
                return -1;
        }

        return _buffer[_at];
    }
}
