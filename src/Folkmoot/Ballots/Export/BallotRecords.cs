using System.Buffers.Binary;
using Folkmoot.Ballots.Box;
using Folkmoot.Counting;
using Folkmoot.Counting.Pabulib;

namespace Folkmoot.Ballots.Export;

/// <summary>
/// Ballots as bytes whose order is that of what the ballots say: choices first, then values, then how they were cast. Nothing in it tells
/// when or by whom.
/// </summary>
internal sealed class BallotRecords(BallotKind kind)
{
    private readonly List<(int Project, long Value)> _named = [];
    private readonly bool _withValues = kind is BallotKind.Points or BallotKind.Score;
    private byte[] _bytes = new byte[64];

    /// <summary>The record of a ballot; it is good until the next call.</summary>
    /// <param name="ballot">The projects it names, each with its value.</param>
    /// <param name="mode">How it was cast.</param>
    public ReadOnlySpan<byte> Write(IEnumerable<(int Project, long Value)> ballot, BallotMode mode)
    {
        _named.Clear();
        _named.AddRange(ballot);
        if (kind != BallotKind.Ordinal)
            _named.Sort((a, b) => a.Project.CompareTo(b.Project));
        var length = 4 * _named.Count + 4 + (_withValues ? 4 * _named.Count : 0) + 1;
        if (_bytes.Length < length)
            _bytes = new byte[2 * length];
        var at = 0;
        foreach (var (project, _) in _named)
            Put(ref at, (uint)project + 1);
        // Ends the choices, so that fewer come before more of the same.
        Put(ref at, 0);
        if (_withValues)
        {
            // The sign turned, bytes stand in the order of the numbers.
            foreach (var (_, value) in _named)
                Put(ref at, (uint)checked((int)value) ^ 0x8000_0000);
        }

        _bytes[at] = mode == BallotMode.Paper ? (byte)1 : (byte)0;
        return _bytes.AsSpan(0, length);
    }

    /// <summary>What a record says.</summary>
    public PabulibVote Read(ReadOnlySpan<byte> record, bool withMode)
    {
        var count = (record.Length - 5) / (_withValues ? 8 : 4);
        var choices = new int[count];
        for (var i = 0; i < count; i++)
            choices[i] = (int)BinaryPrimitives.ReadUInt32BigEndian(record[(4 * i)..]) - 1;
        var values = new int[_withValues ? count : 0];
        for (var i = 0; i < values.Length; i++)
            values[i] = (int)(BinaryPrimitives.ReadUInt32BigEndian(record[(4 * (count + 1 + i))..]) ^ 0x8000_0000);
        return new PabulibVote(choices, values, withMode ? [ModeFigures.Word(record[^1] == 1 ? BallotMode.Paper : BallotMode.Online)] : []);
    }

    private void Put(ref int at, uint number)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(at), number);
        at += 4;
    }
}
