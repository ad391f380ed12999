namespace Folkmoot.Listening.Training;

/// <summary>What somebody writes into their log.</summary>
public sealed class TrainingForm
{
    /// <summary>Number of the line, given with the empty form, so that sending it twice makes one line.</summary>
    public Guid Id { get; set; }

    public TrainingKind? Kind { get; set; }

    /// <summary>Year, month and day, as browsers send dates.</summary>
    public string? Day { get; set; }

    public Lesson? Lesson { get; set; }

    public string? Learned { get; set; }

    public bool MayShow { get; set; }
}
