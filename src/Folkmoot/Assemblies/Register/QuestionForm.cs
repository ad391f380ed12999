namespace Folkmoot.Assemblies.Register;

/// <summary>What an organiser says of a question.</summary>
public sealed class QuestionForm
{
    public QuestionKind Kind { get; set; }

    public string? Words { get; set; }

    public string? Help { get; set; }

    public string? Choices { get; set; }

    public bool IsObligatory { get; set; }

    public bool IsForCaller { get; set; }

    /// <summary>The numbers of the pages that it is to stand on; none for all.</summary>
    public List<int> On { get; set; } = [];
}
