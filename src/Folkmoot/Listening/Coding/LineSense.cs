namespace Folkmoot.Listening.Coding;

/// <summary>Whether a line tells of something that is there or of something that is lacking.</summary>
public enum LineSense
{
    /// <summary>Something good that can be built on.</summary>
    Asset,

    /// <summary>Something that is lacking or wrong.</summary>
    Deficit,

    /// <summary>Neither.</summary>
    Neither,
}
