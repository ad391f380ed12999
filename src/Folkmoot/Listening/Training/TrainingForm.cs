namespace Folkmoot.Listening.Training;

/// <summary>What somebody writes into their log.</summary>
public sealed class TrainingForm
{
    public TrainingKind? Kind { get; set; }

    /// <summary>Year, month and day, as browsers send dates.</summary>
    public string? Day { get; set; }

    public Lesson? Lesson { get; set; }

    public string? Learned { get; set; }

    public bool MayShow { get; set; }
}
