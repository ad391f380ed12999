namespace Folkmoot.Assemblies.Recruit;

/// <summary>What somebody writes to be in the draw.</summary>
public sealed class RegistrationForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Contact { get; set; }

    public string? Year { get; set; }

    public string? Postcode { get; set; }

    /// <summary>The first line of the address, where no letter says which home it is.</summary>
    public string? Home { get; set; }

    /// <summary>The values that the person chooses, by the number of the feature.</summary>
    public Dictionary<int, string?> Values { get; set; } = [];

    public List<string> Support { get; set; } = [];

    public string? Needs { get; set; }

    /// <summary>The answers to the organisers' own questions, by the number of the question.</summary>
    public Dictionary<int, List<string>> Answers { get; set; } = [];

    /// <summary>Whether the person wants to be in the draw and lets their answers be used for it.</summary>
    public bool Agrees { get; set; }
}
