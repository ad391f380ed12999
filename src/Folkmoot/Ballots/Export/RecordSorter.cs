using System.Buffers.Binary;

namespace Folkmoot.Ballots.Export;

/// <summary>
/// Sorts any number of short records by their bytes in bounded memory: as many as fit are sorted and put aside in a file, and at the end
/// all files are read side by side.
/// </summary>
/// <param name="folder">Where the files lie while it works; they go with it.</param>
/// <param name="room">How many bytes of records are held at once.</param>
internal sealed class RecordSorter(string folder, int room = 8 << 20) : IDisposable
{
    private readonly byte[] _bytes = new byte[room];
    private readonly List<(int Start, int Length)> _records = [];
    private readonly List<FileStream> _runs = [];
    private int _used;

    /// <summary>Takes a record of at most 65,535 bytes.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (record.Length > Math.Min(ushort.MaxValue, room))
            throw new ArgumentException($"A record of {record.Length} bytes is too long to sort.", nameof(record));
        if (_used + record.Length > room)
            PutAside();
        record.CopyTo(_bytes.AsSpan(_used));
        _records.Add((_used, record.Length));
        _used += record.Length;
    }

    /// <summary>All records, the smallest first; each is good until the next one is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sorted()
    {
        if (_runs.Count == 0)
        {
            SortRecords();
            foreach (var (start, length) in _records)
                yield return _bytes.AsMemory(start, length);
            yield break;
        }

        PutAside();
        var heads = new PriorityQueue<Run, ReadOnlyMemory<byte>>(Comparer<ReadOnlyMemory<byte>>.Create((a, b) => a.Span.SequenceCompareTo(b.Span)));
        foreach (var file in _runs)
        {
            var run = new Run(file);
            if (run.Next())
                heads.Enqueue(run, run.Record);
        }

        while (heads.TryDequeue(out var run, out var record))
        {
            yield return record;
            if (run.Next())
                heads.Enqueue(run, run.Record);
        }
    }

    public void Dispose()
    {
        foreach (var run in _runs)
            run.Dispose();
    }

    private void SortRecords() => _records.Sort((a, b) => _bytes.AsSpan(a.Start, a.Length).SequenceCompareTo(_bytes.AsSpan(b.Start, b.Length)));

    private void PutAside()
    {
        SortRecords();
        var file = PassingFile.Open(folder);
        _runs.Add(file);
        Span<byte> length = stackalloc byte[2];
        foreach (var (start, count) in _records)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)count);
            file.Write(length);
            file.Write(_bytes, start, count);
        }

        file.Flush();
        file.Position = 0;
        _records.Clear();
        _used = 0;
    }

    private sealed class Run(FileStream file)
    {
        private readonly byte[] _length = new byte[2];
        private byte[] _record = [];

        public ReadOnlyMemory<byte> Record { get; private set; }

        public bool Next()
        {
            if (file.ReadAtLeast(_length, 2, throwOnEndOfStream: false) < 2)
                return false;
            var count = BinaryPrimitives.ReadUInt16LittleEndian(_length);
            if (_record.Length < count)
                _record = new byte[count];
            file.ReadExactly(_record, 0, count);
            Record = _record.AsMemory(0, count);
            return true;
        }
    }
}
