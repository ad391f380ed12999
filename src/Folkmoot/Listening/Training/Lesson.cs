namespace Folkmoot.Listening.Training;

/// <summary>What a lesson is about.</summary>
public enum Lesson
{
    /// <summary>Being silent, and leaving time.</summary>
    Silence,

    /// <summary>Asking openly, without a list.</summary>
    Asking,

    /// <summary>Writing down words and not categories.</summary>
    Words,

    /// <summary>Letting the other one lead.</summary>
    Leading,

    /// <summary>What the service should change or stop.</summary>
    Change,
}
