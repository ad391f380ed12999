using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Register;

/// <summary>A question of an organiser's own to people who register. It has no part in the draw; see <see cref="FormAnswer"/>.</summary>
public sealed class FormQuestion : IVersioned
{
    public const int MinWords = 3;
    public const int MaxWords = 300;
    public const int MaxHelp = 500;
    public const int MaxChoice = 100;
    public const int MostChoices = 30;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>From 1 within the assembly; its name in forms.</summary>
    public required int Number { get; init; }

    /// <summary>Its place among the questions; smaller ones come first.</summary>
    public required int Rank { get; set; }

    public required QuestionKind Kind { get; set; }

    /// <summary>The question, or the sentence that somebody agrees to.</summary>
    public required string Words { get; set; }

    public string Help { get; set; } = "";

    /// <summary>A line for each choice; empty where there is nothing to choose.</summary>
    public string Choices { get; set; } = "";

    public bool IsObligatory { get; set; }

    /// <summary>Whether it is not in the form, but asked by whoever calls people.</summary>
    public bool IsForCaller { get; set; }

    /// <summary>The registration pages it stands on; see <see cref="PageSet"/>.</summary>
    public string Pages { get; set; } = "";

    public Guid Version { get; set; }

    public IReadOnlyList<string> ChoiceList() => Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it is in the form of a page, by the page's number.</summary>
    public bool IsAskedOn(int page) => !IsForCaller && PageSet.Holds(Pages, page);
}
