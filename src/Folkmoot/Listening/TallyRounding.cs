using System.Buffers.Binary;
using Folkmoot.Opinion;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;

namespace Folkmoot.Listening;

/// <summary>
/// Rounds how often a statement was answered in one way, and how many people stand somewhere on a map that is drawn again and again, so that nobody learns a number from 1 to 7, not even by looking twice: numbers below 8 are hidden, and where the steps of 5 lie is a
/// secret of the installation for each statement and answer, and for each place on the map. It is always the same, so asking again tells nothing, and a step that is crossed does not tell which number crossed it.
/// </summary>
public sealed class TallyRounding(IInstanceKey key)
{
    private const int Step = 5;

    /// <summary>The number for everybody, a multiple of 5; null when it is few or none.</summary>
    public int? Of(Guid statement, Answer answer, int number) => Round(number, BinaryPrimitives.ReadUInt16LittleEndian(key.Mac("listening.rounding", $"{statement:N}:{answer}")) % Step);

    /// <summary>The same for people of a conversation, such as those of one square of its map.</summary>
    /// <param name="process">The process.</param>
    /// <param name="of">What is counted.</param>
    /// <param name="number">How many there are.</param>
    public int? Of(Guid process, string of, int number) => Round(number, BinaryPrimitives.ReadUInt16LittleEndian(key.Mac("listening.rounding", $"{process:N}:{of}")) % Step);

    internal static int? Round(int number, int offset)
    {
        var step = (number + offset) / Step;
        return (step * Step) - offset < SmallNumbers.Least ? null : step * Step;
    }
}
