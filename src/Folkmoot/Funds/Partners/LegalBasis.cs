namespace Folkmoot.Funds.Partners;

/// <summary>A power under which a partner can give.</summary>
/// <param name="Code">The code that contributions keep in the journal.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Source">The law or paper it comes from.</param>
/// <param name="From">The first day on which it counts; null where none is known.</param>
/// <param name="Until">The last day on which it counts; null while no end is known.</param>
public sealed record LegalBasis(string Code, string Title, string Source, DateOnly? From = null, DateOnly? Until = null)
{
    public const int MaxCode = 60;
    public const int MaxTitle = 200;
    public const int MaxSource = 300;

    public bool CountsOn(DateOnly day) => !(day < From) && !(day > Until);
}
