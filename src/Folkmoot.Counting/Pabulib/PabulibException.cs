namespace Folkmoot.Counting.Pabulib;

/// <summary>A .pb file could not be read; <see cref="Issue"/> says where, why and how to mend it.</summary>
public sealed class PabulibException : FormatException
{
    /// <summary>Creates the exception for one finding.</summary>
    /// <param name="issue">The finding that stopped the reader.</param>
    public PabulibException(PabulibIssue issue)
        : base(issue?.ToString()) => Issue = issue ?? throw new ArgumentNullException(nameof(issue));

    /// <summary>The finding that stopped the reader.</summary>
    public PabulibIssue Issue { get; }
}
