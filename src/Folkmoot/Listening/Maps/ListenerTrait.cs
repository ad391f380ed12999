using Folkmoot.Representation;

namespace Folkmoot.Listening.Maps;

/// <summary>
/// What somebody said of themselves so that shares can be weighted to those who live here. It stands under the keyed hash of their answers and nowhere else, is asked only where census figures
/// are there to weight by, and never of ethnicity or disability.
/// </summary>
public sealed class ListenerTrait
{
    /// <summary>What may be asked.</summary>
    public static IReadOnlyList<Question> Asked { get; } = [Question.Area, Question.Age, Question.Sex];

    public required Guid ProcessId { get; init; }

    /// <summary>The same keyed hash as on their answers.</summary>
    public required byte[] Key { get; init; }

    public required Question Question { get; init; }

    public required string Value { get; init; }
}
