namespace Folkmoot.Assemblies.Recruit;

/// <summary>How somebody is called and reached, to be put right.</summary>
public sealed class ContactForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Contact { get; set; }

    /// <summary>What they answer to the organisers' own questions, by the number of the question.</summary>
    public Dictionary<int, List<string>> Answers { get; set; } = [];
}
