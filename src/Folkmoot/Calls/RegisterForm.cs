namespace Folkmoot.Calls;

/// <summary>One tie as its holder writes it into the register.</summary>
public sealed class RegisterForm
{
    public string? Body { get; set; }

    public string? Number { get; set; }

    public InterestTie? Tie { get; set; }

    public Kin? Whose { get; set; }

    public string? Since { get; set; }
}
