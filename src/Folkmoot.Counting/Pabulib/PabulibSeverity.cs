namespace Folkmoot.Counting.Pabulib;

/// <summary>How much a finding about a .pb file matters.</summary>
public enum PabulibSeverity
{
    /// <summary>Worth a look, but a valid file may contain it.</summary>
    Warning,

    /// <summary>The format forbids it. Many errors still leave one clear election, which the reader accepts.</summary>
    Error,

    /// <summary>The file does not say which election it holds, so <see cref="PabulibReader"/> refuses it.</summary>
    Fatal,
}
