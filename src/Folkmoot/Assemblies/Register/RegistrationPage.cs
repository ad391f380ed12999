using Folkmoot.Platform.Database;

namespace Folkmoot.Assemblies.Register;

/// <summary>
/// A page on which people register for an assembly: with an address, words and a closing date of its own, for people who are invited in different ways. All pages fill one pool.
/// </summary>
public sealed class RegistrationPage : IVersioned
{
    public const int MaxKey = 60;
    public const int MaxTitle = 120;
    public const int MaxIntro = 8000;
    public const int MaxThanks = 2000;

    /// <summary>How long words may be that are written as HTML.</summary>
    public const int MaxHtml = 20_000;
    public const int MaxLanguage = 35;

    public required Guid Id { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>0 for the page that every assembly has, else from 1 in the order in which they were made.</summary>
    public required int Number { get; init; }

    /// <summary>The last part of its address, fixed once it was open; empty for the page that every assembly has.</summary>
    public string Key { get; set; } = "";

    /// <summary>The heading; empty for the usual one.</summary>
    public string Title { get; set; } = "";

    /// <summary>How the next two are written.</summary>
    public WordsFormat Format { get; set; }

    /// <summary>What stands above the form; empty for the usual words.</summary>
    public string Intro { get; set; } = "";

    /// <summary>What people read once they are registered; it is in their letter, too.</summary>
    public string Thanks { get; set; } = "";

    /// <summary>The language of the page as a tag of BCP 47, such as "cy"; empty for that of the installation.</summary>
    public string Language { get; set; } = "";

    /// <summary>What quotas and questions are called on it; see <see cref="FormWords"/>.</summary>
    public string Words { get; set; } = "";

    /// <summary>When it closes; null for when registration does. Registration that ends earlier ends here, too.</summary>
    public DateTimeOffset? ClosesAt { get; set; }

    public required PageState State { get; set; }

    /// <summary>When it was first open; null before.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    public Guid Version { get; set; }

    public bool IsDefault => Number == 0;

    /// <summary>The page that every assembly has, as it is before an organiser changes it.</summary>
    public static RegistrationPage Default(Guid process) => new() { Id = Guid.Empty, ProcessId = process, Number = 0, State = PageState.Open };

    internal string Url(AssemblyView assembly) => assembly.Url + "/register" + (IsDefault ? "" : "/" + Key);

    /// <summary>When nobody can register on it any more.</summary>
    internal DateTimeOffset Closes(AssemblyView assembly) => ClosesAt is { } own && own < assembly.Recruitment.ClosesAt ? own : assembly.Recruitment.ClosesAt;

    /// <summary>Whether people can register on it at this moment.</summary>
    internal bool IsOpen(AssemblyView assembly, DateTimeOffset now) => State == PageState.Open && assembly.IsRecruiting(now) && now < Closes(assembly);
}
