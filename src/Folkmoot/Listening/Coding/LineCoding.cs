namespace Folkmoot.Listening.Coding;

/// <summary>What one coder took a line to be about.</summary>
public sealed class LineCoding
{
    /// <summary>The theme under which a line stands that fits none.</summary>
    public static readonly Guid NoTheme = Guid.Empty;

    public required Guid LineId { get; init; }

    /// <summary>1 for the first coder, 2 for the one who codes it again without seeing what the first did.</summary>
    public required int Round { get; init; }

    /// <summary>Who coded it; null once their account is erased.</summary>
    public Guid? CoderId { get; set; }

    /// <summary>The theme, or <see cref="NoTheme"/>.</summary>
    public required Guid ThemeId { get; init; }

    public required LineSense Sense { get; init; }

    /// <summary>The version of the codebook with which it was coded.</summary>
    public required int Codebook { get; init; }
}
